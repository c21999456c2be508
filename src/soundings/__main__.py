"""What `soundings` and `python -m soundings` begin with.

The web server's process begins with this file as well (Python's way of spawning), and needs nothing of the command
line: so what reads commands is loaded only where there are some to read.
"""

import errno
import sys

# The disk is full, or its quota, or it fails, or whoever listened has heard enough.
NOT_WRITTEN = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EPIPE}


def main() -> None:
    """Read the command line and do what it says."""
    if sys.argv[1:2] == ["read"]:
        # Programs ask for one file after the other, and what reads commands takes longer to load than most of them.
        from soundings.cli.telling import tell_if_plainly_asked

        code = tell_if_plainly_asked(sys.argv[2:])
        if code is not None:
            sys.exit(code)
    from soundings.cli.main import app

    try:
        try:
            app()
        finally:
            # Now, while there is somebody to say what went wrong.
            sys.stdout.flush()
    except OSError as why:
        if why.errno not in NOT_WRITTEN:
            raise
        from soundings.cli.telling import hold_ones_peace

        hold_ones_peace()
        if why.errno == errno.EPIPE:
            sys.exit(0)
        sys.stderr.write(f"The answer could not be written: {why.strerror}.\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
