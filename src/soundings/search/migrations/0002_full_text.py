from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from soundings.search import postgresql, sqlite

DATABASES = {"sqlite": sqlite, "postgresql": postgresql}


def up(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DATABASES[schema_editor.connection.vendor].UP:
        schema_editor.execute(statement, params=None)


def down(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DATABASES[schema_editor.connection.vendor].DOWN:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(up, down)]
