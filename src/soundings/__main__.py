"""What `soundings` and `python -m soundings` begin with.

The web server's process begins with this file as well (Python's way of spawning), and needs nothing of the command
line: so what reads commands is loaded only where there are some to read.
"""

import sys


def main() -> None:
    """Read the command line and do what it says."""
    if sys.argv[1:2] == ["read"]:
        # Programs ask for one file after the other, and what reads commands takes longer to load than most of them.
        from soundings.cli.telling import tell_if_plainly_asked

        code = tell_if_plainly_asked(sys.argv[2:])
        if code is not None:
            sys.exit(code)
    from soundings.cli.main import app

    app()


if __name__ == "__main__":
    main()
