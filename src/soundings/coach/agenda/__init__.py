"""A whole agenda: each of its questions, and how they stand together (P18, P27, P28, P29, P41)."""
