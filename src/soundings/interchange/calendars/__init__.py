"""Appointments of a calendar on their way to talks with the people they were with (P16)."""
