"""How well people who stand twice are found: a labelled set, its figures, and the time at 100,000 people."""
