"""Measuring Soundings: a large workspace, and the real server asked for its pages."""
