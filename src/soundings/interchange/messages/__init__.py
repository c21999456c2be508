"""Mails and LinkedIn's messages on their way into the ledger of whom they were exchanged with (P07, P14)."""
