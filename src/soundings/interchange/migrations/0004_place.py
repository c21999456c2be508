"""How far an import has come stands in a row of its own."""

from typing import Any

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def move(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """What is under way goes on where it was."""
    before: Any = apps.get_model("interchange", "Import")
    place: Any = apps.get_model("interchange", "Place")
    for key, reached in before.objects.exclude(reached=0).values_list("pk", "reached"):
        place.objects.create(brought_id=key, reached=reached)


class Migration(migrations.Migration):
    """SQLite writes a row anew as a whole, and an import's is heavy."""

    dependencies = [("interchange", "0003_columns_said")]

    operations = [
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "brought",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="place",
                        serialize=False,
                        to="interchange.import",
                    ),
                ),
                ("reached", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.RemoveField(model_name="import", name="reached"),
    ]
