from django.db import migrations


class Migration(migrations.Migration):
    """People who are here already are looked at once."""

    dependencies = [("people", "0003_doubles")]

    operations = [
        migrations.RunSQL(
            "INSERT INTO people_unlooked (workspace_id, person, times) SELECT workspace_id, id, 1 FROM people_person",
            migrations.RunSQL.noop,
        )
    ]
