"""The coach corpus, and the script that learns the coach's weights from it."""
