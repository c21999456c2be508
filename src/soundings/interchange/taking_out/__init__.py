"""Taking things out, in the formats people use elsewhere: tables, cards, calendars, case files (P07, P50)."""
