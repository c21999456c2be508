"""What needs Django before the first page: tables (and the example), by a child; a sign-in link, by the worker."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from soundings.cli.folder import CannotStart, holds_all_steps

if TYPE_CHECKING:
    from soundings.workspaces.models import User


def setup() -> None:
    """Load Django; raises CannotStart where a setting makes no sense."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "soundings.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise CannotStart(str(error)) from error


def migrate() -> None:
    """Bring the tables up to date, quietly; raises CannotStart where the database is newer, or cannot be reached."""
    from django.core.management import call_command
    from django.db import OperationalError, connection
    from django.db.migrations.recorder import MigrationRecorder

    try:
        holds_all_steps(set(MigrationRecorder(connection).applied_migrations()), "The database")
    except OperationalError as error:
        # The whole message would repeat address and user on several lines.
        raise CannotStart(f"The database cannot be reached. {str(error).splitlines()[0]}") from error
    call_command("migrate", verbosity=0, interactive=False)


def link_secret() -> str:
    """A new secret for a copy that was started before; raises CannotStart where there is no database yet."""
    from django.db import DatabaseError

    setup()
    try:
        return sign_in_secret()
    except DatabaseError as error:
        raise CannotStart("There is nothing to sign in to yet. Start Soundings first: soundings start") from error


def sign_in_secret() -> str:
    """A new secret for the one user of this copy, who is made, with a workspace, where there is none yet."""
    from django.db import transaction
    from django.utils import timezone

    from soundings.workspaces.models import SignInLink

    with transaction.atomic():
        return SignInLink.make(the_user(), at=timezone.now())


def build_example() -> None:
    """Fill the one workspace of this copy with the example season."""
    from django.db import transaction
    from django.utils import timezone

    from soundings.example import build

    with transaction.atomic():
        user = the_user()
        build(user.memberships.select_related("workspace").earliest("id").workspace, user, timezone.now())


def the_user() -> User:
    """The one user of this copy, with a workspace. Inside a transaction."""
    from django.conf import settings
    from django.utils import timezone

    from soundings.workspaces.models import Membership, User, Workspace

    user = User.objects.order_by("id").first()
    if user is None:
        user = User(username="me")
        user.set_unusable_password()
        user.save()
    if not user.memberships.filter(workspace__is_example=False).exists():
        workspace = Workspace.objects.create(name="Mine", time_zone=settings.TIME_ZONE, made_at=timezone.now())
        Membership.objects.create(user=user, workspace=workspace)
    return user


def main(arguments: list[str]) -> None:
    """Everything that a copy needs before it is served; where that cannot be, says why and fails."""
    try:
        setup()
        migrate()
    except CannotStart as why:
        sys.exit(str(why))
    if "--demo" in arguments:
        build_example()


if __name__ == "__main__":
    main(sys.argv[1:])
