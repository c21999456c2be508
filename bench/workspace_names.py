"""Whom the runner looks for; read without loading Django."""

RARE = "Quillon Zebedeyan"
# Somebody to be found by name and organisation, among many of the same first name and the same sort of organisation.
NAMED, EMPLOYER = "Maya Kelstad", "Northfield Grid"
