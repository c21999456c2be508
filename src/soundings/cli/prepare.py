"""What needs Django before the first page: tables, the one user and workspace, a sign-in link. Run as a child."""

from __future__ import annotations

import os
import sys


def setup() -> None:
    """Load Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "soundings.settings")
    import django

    django.setup()


def migrate() -> None:
    """Bring the tables up to date; quiet."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def sign_in_secret(*, demo: bool = False) -> str:
    """A new secret for the one user of this copy, who is made, with a workspace, where there is none yet."""
    from django.conf import settings
    from django.db import transaction
    from django.utils import timezone

    from soundings.workspaces.models import Membership, SignInLink, User, Workspace

    now = timezone.now()
    with transaction.atomic():
        user = User.objects.order_by("id").first()
        if user is None:
            user = User(username="me")
            user.set_unusable_password()
            user.save()
        if not user.memberships.filter(workspace__is_example=False).exists():
            workspace = Workspace.objects.create(name="Mine", time_zone=settings.TIME_ZONE, made_at=now)
            Membership.objects.create(user=user, workspace=workspace)
        if demo:
            from soundings.example import build

            mine = user.memberships.select_related("workspace").earliest("id").workspace
            build(mine, user, now)
        return SignInLink.make(user, at=now)


def main(arguments: list[str]) -> None:
    """Prints the secret, for the parent to read."""
    setup()
    if "--migrate" in arguments:
        migrate()
    sys.stdout.write(sign_in_secret(demo="--demo" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
