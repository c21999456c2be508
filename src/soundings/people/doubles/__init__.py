"""Whether two people are one: pure, from what is known of each to a verdict with its reasons in words."""
