from collections import Counter, defaultdict

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

STANCES = ("supports", "refines", "contradicts")


def count(apps: Apps, schema_editor: BaseDatabaseSchemaEditor | None) -> None:
    """The voices of claims that were there before: one stance a person, the last word counting."""
    said: dict[int, dict[int, str]] = defaultdict(dict)
    evidence = apps.get_model("research", "Evidence")._base_manager.order_by("said_at", "id")
    for claim, person, stance in evidence.values_list("claim_id", "person_id", "stance").iterator():
        said[claim][person] = stance
    claims = apps.get_model("research", "Claim")._base_manager
    for claim, stances in said.items():
        voices = Counter(stances.values())
        claims.filter(pk=claim).update(**{stance: voices[stance] for stance in STANCES})


class Migration(migrations.Migration):
    dependencies = [("research", "0001_initial")]

    operations = [
        *(
            migrations.AddField("claim", stance, models.PositiveIntegerField(default=0, editable=False))
            for stance in STANCES
        ),
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
