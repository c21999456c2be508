"""The database itself keeps the tallies, so that no road to the table can forget them."""

SQLITE_UP = [
    """CREATE TRIGGER people_tally_add AFTER INSERT ON people_person BEGIN
      INSERT INTO people_tally (workspace_id, standing, number) VALUES (NEW.workspace_id, NEW.standing, 1)
      ON CONFLICT (workspace_id, standing) DO UPDATE SET number = number + 1; END""",
    """CREATE TRIGGER people_tally_remove AFTER DELETE ON people_person BEGIN
      UPDATE people_tally SET number = number - 1 WHERE workspace_id = OLD.workspace_id AND standing = OLD.standing;
      END""",
    """CREATE TRIGGER people_tally_move AFTER UPDATE OF standing ON people_person
      WHEN OLD.standing <> NEW.standing BEGIN
      UPDATE people_tally SET number = number - 1 WHERE workspace_id = OLD.workspace_id AND standing = OLD.standing;
      INSERT INTO people_tally (workspace_id, standing, number) VALUES (NEW.workspace_id, NEW.standing, 1)
      ON CONFLICT (workspace_id, standing) DO UPDATE SET number = number + 1; END""",
]
SQLITE_DOWN = [f"DROP TRIGGER people_tally_{name}" for name in ("add", "remove", "move")]

POSTGRESQL_UP = [
    """CREATE FUNCTION people_tally() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP <> 'INSERT' THEN
        UPDATE people_tally t SET number = t.number - g.n FROM
          (SELECT workspace_id, standing, count(*) AS n FROM gone GROUP BY 1, 2) g
          WHERE t.workspace_id = g.workspace_id AND t.standing = g.standing;
      END IF;
      IF TG_OP <> 'DELETE' THEN
        INSERT INTO people_tally (workspace_id, standing, number)
          SELECT workspace_id, standing, count(*) FROM come GROUP BY 1, 2
          ON CONFLICT (workspace_id, standing) DO UPDATE SET number = people_tally.number + EXCLUDED.number;
      END IF;
      RETURN NULL; END $$""",
    """CREATE TRIGGER people_tally_add AFTER INSERT ON people_person
      REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION people_tally()""",
    """CREATE TRIGGER people_tally_remove AFTER DELETE ON people_person
      REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION people_tally()""",
    """CREATE TRIGGER people_tally_move AFTER UPDATE ON people_person
      REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION people_tally()""",
]
POSTGRESQL_DOWN = [
    *(f"DROP TRIGGER people_tally_{name} ON people_person" for name in ("add", "remove", "move")),
    "DROP FUNCTION people_tally()",
]
