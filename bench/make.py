"""Makes the data folder of one size, as a child of the runner: `python -m bench.make 10000`."""

import sys

import django


def make(number: int) -> None:
    """Tables, one user with one workspace, and so many people."""
    from django.core.management import call_command
    from django.utils import timezone

    from bench.workspace import build
    from soundings.workspaces import work
    from soundings.workspaces.models import Membership, User, Workspace

    call_command("migrate", verbosity=0)
    owner = User.objects.create(username="me")
    mine = Workspace.objects.create(name="Mine", made_at=timezone.now())
    Membership.objects.create(user=owner, workspace=mine)
    build(number, mine, owner, timezone.now())
    # What is measured is measured when the worker has nothing left to do.
    for step in work.steps().values():
        while step(timezone.now()):
            pass


if __name__ == "__main__":
    django.setup()
    make(int(sys.argv[1]))
