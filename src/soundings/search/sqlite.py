"""The index on SQLite: an FTS5 table beside the entries, asked so that a common word costs no more than a rare one.

Measured with 100,000 people and 500,000 notes in one workspace, two cores, p50:

- `detail=none, columnsize=0`: 18 MB instead of 40, written in half the time; phrases and columns are not needed, for a
  token says itself where it stands. Nor `prefix=`: it would count signs from the workspace's number on.
- Whole words are read from the newest on and stop at the limit: 0.3 ms, also for a word that a third of all hold.
- A beginning ("manag…") that FTS5 expands itself is collected from *all* entries before the first is known: 25 ms in
  notes. So the words that begin so are read from the index's own vocabulary (35 µs each) and asked for as whole words:
  0.4 ms. Where there are more than `COMPLETIONS` of them, the newest `WINDOW` entries answer: 1 ms.
- Names are few enough for FTS5's own way: 0.1 ms from three letters on, 0.6 for two; none is missed. The first letter
  typed would cost 3 ms: if the newest `WINDOW` entries give enough, they answer.
- New rows enter the full text in one statement a thousand. A trigger would have FTS5 write to disk for each: 24 µs a
  row, not 5. Changes and removals are rare, may come from anywhere (a workspace that goes), and so have triggers.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from django.db import connection

from soundings.search.index import Candidate, Index, Row, Shelf, Term

Values = tuple[str | int, ...]

COMPLETIONS = 16
WINDOW = 1000
LAST_SIGN = "\U0010ffff"

UP = [
    """CREATE VIRTUAL TABLE search_fulltext
      USING fts5(words, content='', tokenize='ascii', detail=none, columnsize=0)""",
    "CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_fulltext, 'instance')",
    """CREATE TRIGGER search_entry_removed AFTER DELETE ON search_searchentry BEGIN
      INSERT INTO search_fulltext (search_fulltext, rowid, words) VALUES ('delete', OLD.id, OLD.words); END""",
    """CREATE TRIGGER search_entry_changed AFTER UPDATE OF words ON search_searchentry WHEN OLD.words <> NEW.words BEGIN
      INSERT INTO search_fulltext (search_fulltext, rowid, words) VALUES ('delete', OLD.id, OLD.words);
      INSERT INTO search_fulltext (rowid, words) VALUES (NEW.id, NEW.words); END""",
]
DOWN = [
    "DROP TRIGGER search_entry_changed",
    "DROP TRIGGER search_entry_removed",
    "DROP TABLE search_vocabulary",
    "DROP TABLE search_fulltext",
]

# Cast, for Django would read each moment out of its text; as text they compare as well.
STANDING = """SELECT key, name, words, CAST(at AS text) FROM search_searchentry
  WHERE workspace_id = %s AND kind = %s AND key IN (SELECT value FROM json_each(%s))"""
LAST_ID = "SELECT coalesce(max(id), 0) FROM search_searchentry"
ADD = "INSERT INTO search_searchentry (workspace_id, kind, key, name, words, at) VALUES (%s, %s, %s, %s, %s, %s)"
ADD_WORDS = "INSERT INTO search_fulltext (rowid, words) SELECT id, words FROM search_searchentry WHERE id > %s"
CHANGE = """UPDATE search_searchentry SET name = %s, words = %s, at = %s
  WHERE workspace_id = %s AND kind = %s AND key = %s"""
FORGET = """DELETE FROM search_searchentry
  WHERE workspace_id = %s AND kind = %s AND key IN (SELECT value FROM json_each(%s))"""
KEYS = "SELECT key FROM search_searchentry WHERE workspace_id = %s AND kind = %s"

FIND = """SELECT e.key, e.name, CAST(e.at AS text)
  FROM search_fulltext JOIN search_searchentry e ON e.id = search_fulltext.rowid
  WHERE search_fulltext MATCH %s{sieve} ORDER BY search_fulltext.rowid DESC LIMIT %s"""
SIEVE = " AND instr(' ' || e.name, %s) > 0"
# Those among the newest that hold some words also hold words that begin so.
FIND_NEWEST = """SELECT key, name, CAST(at AS text) FROM (
    SELECT e.key, e.name, e.at, e.words FROM search_fulltext JOIN search_searchentry e ON e.id = search_fulltext.rowid
    WHERE search_fulltext MATCH %s ORDER BY search_fulltext.rowid DESC LIMIT {window}) WHERE {begins} LIMIT %s"""
NEWEST = """SELECT key, name, CAST(at AS text) FROM (
    SELECT key, name, at, words FROM search_searchentry
    WHERE workspace_id = %s AND kind = %s ORDER BY key DESC LIMIT {window}) WHERE {begins} LIMIT %s"""
BEGINS = "instr(' ' || words, %s) > 0"
# One step from word to word, never through the entries that hold it.
COMPLETE = """WITH RECURSIVE found (word, number) AS (
    SELECT (SELECT term FROM search_vocabulary WHERE term >= %s LIMIT 1), 1
    UNION ALL
    SELECT (SELECT term FROM search_vocabulary WHERE term >= found.word || '!' LIMIT 1), number + 1
    FROM found WHERE found.word < %s AND number < %s)
  SELECT word FROM found WHERE word < %s"""


class SQLiteIndex(Index):
    """Reads and writes `search_fulltext` and the entries beside it."""

    def write(self, shelf: Shelf, rows: Sequence[Row]) -> None:
        """Rows that stand there already and say the same are not written."""
        if not rows:
            return
        place = (shelf.workspace_id, shelf.kind)
        with connection.cursor() as cursor:
            cursor.execute(STANDING, [*place, _listed([row.key for row in rows])])
            standing = {key: said for key, *said in cursor.fetchall()}
            new: list[Values] = []
            changed: list[Values] = []
            for row in sorted(rows):
                said = [row.name, row.words, _moment(row.at)]
                if row.key not in standing:
                    new.append((*place, row.key, *said))
                elif standing[row.key] != said:
                    changed.append((*said, *place, row.key))
            if changed:
                cursor.executemany(CHANGE, changed)
            if new:
                cursor.execute(LAST_ID)
                last = cursor.fetchone()
                cursor.executemany(ADD, new)
                cursor.execute(ADD_WORDS, last)

    def forget(self, shelf: Shelf, keys: Collection[int]) -> None:
        """The trigger takes their words along."""
        if keys:
            with connection.cursor() as cursor:
                cursor.execute(FORGET, [shelf.workspace_id, shelf.kind, _listed(keys)])

    def keys(self, shelf: Shelf) -> list[int]:
        """From the unique index."""
        with connection.cursor() as cursor:
            cursor.execute(KEYS, [shelf.workspace_id, shelf.kind])
            return [key for (key,) in cursor.fetchall()]

    def named(self, shelf: Shelf, terms: Sequence[Term], at_most: int) -> list[Candidate]:
        """FTS5 expands beginnings itself; a single letter ("maya o") sifts what the other words found."""
        letters = [f" {term.word}" for term in terms if term.begins and len(term.word) == 1]
        words = [term for term in terms if not term.begins or len(term.word) > 1]
        if not words:
            begins = " AND ".join(["instr(' ' || name, %s) > 0"] * len(letters))
            newest = _candidates(NEWEST.format(window=WINDOW, begins=begins), [*shelf[:2], *letters, at_most])
            if len(newest) == at_most:
                return newest
            words, letters = [*terms], []
        match = " AND ".join(_quoted(shelf.names + term.word) + "*" * term.begins for term in words)
        return _candidates(FIND.format(sieve=SIEVE * len(letters)), [match, *letters, at_most])

    def holding(self, shelf: Shelf, terms: Sequence[Term], at_most: int) -> list[Candidate]:
        """A beginning is asked for as the words that begin so; one that is too short looks at the newest only."""
        asked, short = [], []
        for term in terms:
            token = shelf.texts + term.word
            if not term.begins:
                asked.append(_quoted(token))
                continue
            completed = _completed(token)
            if not completed:
                return []
            if len(completed) > COMPLETIONS:
                short.append(f" {token}")
            else:
                asked.append(f"({' OR '.join(map(_quoted, completed))})")
        if not short:
            return _candidates(FIND.format(sieve=""), [" AND ".join(asked), at_most])
        newest, values = (FIND_NEWEST, [" AND ".join(asked)]) if asked else (NEWEST, [*shelf[:2]])
        begins = " AND ".join([BEGINS] * len(short))
        return _candidates(newest.format(window=WINDOW, begins=begins), [*values, *short, at_most])


def _completed(token: str) -> list[str]:
    """The tokens that begin so: all, or one more than `COMPLETIONS`."""
    end = token + LAST_SIGN
    with connection.cursor() as cursor:
        cursor.execute(COMPLETE, [token, end, COMPLETIONS + 1, end])
        return [word for (word,) in cursor.fetchall()]


def _candidates(sql: str, values: Sequence[str | int]) -> list[Candidate]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [Candidate(*row) for row in cursor.fetchall()]


@lru_cache(maxsize=64)
def _moment(at: datetime) -> str:
    """As Django writes it. What came in one act has one moment, a thousand times."""
    return str(at.astimezone(UTC).replace(tzinfo=None))


def _quoted(token: str) -> str:
    """Words hold no quotes: folding leaves letters and digits only."""
    return f'"{token}"'


def _listed(keys: Collection[int]) -> str:
    return json.dumps(list(keys))
