"""Today, as its user meets it."""
