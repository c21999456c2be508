"""What `soundings` and `python -m soundings` begin with.

The web server's process begins with this file as well (Python's way of spawning), and needs nothing of the command
line: so what reads commands is loaded only where there are some to read.
"""


def main() -> None:
    """Read the command line and do what it says."""
    from soundings.cli.main import app

    app()


if __name__ == "__main__":
    main()
