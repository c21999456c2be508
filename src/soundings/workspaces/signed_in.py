"""Who asks: session and user, which every request looks up, by statements kept ready."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from soundings.workspaces.models import User
from soundings.workspaces.ready import ready


@ready
def _sessions(key: str, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)


@ready
def _users(key: int) -> QuerySet[User]:
    return User.objects.filter(pk=key)


class SessionStore(db.SessionStore):
    """Django's sessions in the database."""

    def _get_session_from_db(self) -> Session | None:
        found = _sessions(self.session_key or "", timezone.now())
        if not found:
            self._session_key = None
        return found[0] if found else None


class Accounts(ModelBackend):
    """Django's users."""

    def get_user(self, user_id: int) -> User | None:
        """The user of a session, unless no longer welcome."""
        found = _users(int(user_id))
        return found[0] if found and self.user_can_authenticate(found[0]) else None
