"""How far something said may travel (P39)."""

from django.db import models


class Confidence(models.TextChoices):
    """Honoured in everything that leaves for other eyes; in one's own pages all of it stands."""

    ATTRIBUTABLE = "attributable", "may be told with their name"
    UNATTRIBUTED = "unattributed", "may be told without their name"
    OFF_THE_RECORD = "off_the_record", "off the record"
