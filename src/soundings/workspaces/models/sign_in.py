"""The link that lets the one person at this laptop in, once."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import models, transaction

from soundings.workspaces.models.accounts import User


class SignInLink(models.Model):
    """A secret that signs one user in, once, within a day. Only its hash is stored."""

    GOOD_FOR = timedelta(days=1)

    user = models.ForeignKey(User, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link for {self.user}"

    @classmethod
    def make(cls, user: User, *, at: datetime) -> str:
        """A new secret for `user`; the only moment at which it can be read."""
        secret = secrets.token_urlsafe(32)
        cls.objects.create(user=user, digest=cls._digest(secret), made_at=at)
        return secret

    @classmethod
    def use(cls, secret: str, *, at: datetime) -> User | None:
        """The user the secret belongs to, the first time it is shown; None for any other secret or a second time."""
        with transaction.atomic():
            fresh = cls.objects.filter(digest=cls._digest(secret), used_at=None, made_at__gt=at - cls.GOOD_FOR)
            link = fresh.select_for_update().select_related("user").first()
            if link is None or not fresh.update(used_at=at):
                return None
            return link.user

    @staticmethod
    def _digest(secret: str) -> str:
        return hashlib.sha256(secret.encode()).hexdigest()
