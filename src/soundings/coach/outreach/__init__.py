"""An outreach message: the first word to somebody whose insight one would like (P10, P11, P13)."""
