"""Makes the data folder of one size, as a child of the runner: `python -m bench.make 10000`."""

import os
import sys

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"

import django

django.setup()

from django.core.management import call_command
from django.utils import timezone

from bench.workspace import build
from soundings.workspaces.models import Membership, User, Workspace

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    owner = User.objects.create(username="me")
    mine = Workspace.objects.create(name="Mine", made_at=timezone.now())
    Membership.objects.create(user=owner, workspace=mine)
    build(int(sys.argv[1]), mine, owner)
