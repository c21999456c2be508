"""Drafts from what is known: plain functions over plain words."""

from soundings.outreach.drafts.content import Draft
from soundings.outreach.drafts.drafting import draft
from soundings.outreach.drafts.known import Known

__all__ = ["Draft", "Known", "draft"]
