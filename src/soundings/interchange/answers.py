"""What the user said of rows that look like somebody, kept as facts and for the same rows of the next file (P07)."""

from __future__ import annotations

from collections.abc import Sequence

from soundings.formats.records import Person as Record
from soundings.interchange.choosing import Chosen
from soundings.interchange.matching import known_for, name_key, profile_of, signature
from soundings.interchange.models import Import, Recognised
from soundings.people.models import Distinction, Person
from soundings.workspaces.models import Workspace


def keep(brought: Import, records: Sequence[Record], chosen: Chosen) -> None:
    """For a slice that is in: who is one is known again by it, who is two is not asked about again. In an act."""
    said = [record for record in records if record in chosen.said]
    if said:
        _keep_ones(brought, said, chosen)
    said = [record for record in records if record in chosen.two]
    if said:
        _keep_twos(brought.workspace, said, chosen)


def _keep_ones(brought: Import, records: Sequence[Record], chosen: Chosen) -> None:
    known = known_for(brought.workspace, records, chosen.one)
    whose = {record: key for record in records if (key := known.person_of(record)) is not None}
    people = Person.objects.within(brought.workspace).in_bulk(set(whose.values()))
    for record, whom in whose.items():
        person = people[whom]
        if name_key(Record(0, person.full_name)) != name_key(record):
            line = f"Also known as {record.full_name}."
            if line not in person.about.split("\n"):
                person.about = "\n".join(filter(None, (person.about, line)))
                person.save()
        if not record.emails and not profile_of(record):
            Recognised.objects.update_or_create(
                workspace=brought.workspace,
                signature=signature(record),
                defaults={"person": person, "brought": brought},
            )


def _keep_twos(workspace: Workspace, records: Sequence[Record], chosen: Chosen) -> None:
    others = {record: chosen.two[record] for record in records}
    of_file = [other for other in others.values() if isinstance(other, Record)]
    known = known_for(workspace, [*records, *of_file], chosen.one)
    here = {other for other in others.values() if isinstance(other, int)}
    there = set(Person.objects.within(workspace).filter(pk__in=here).values_list("pk", flat=True))
    pairs: set[tuple[int, int]] = set()
    for record, said in others.items():
        mine = known.person_of(record)
        theirs = known.person_of(said) if isinstance(said, Record) else said if said in there else None
        if mine is not None and theirs is not None and mine != theirs:
            pairs.add((min(mine, theirs), max(mine, theirs)))
    decided = Distinction.objects.within(workspace).filter(one__in={one for one, _ in pairs})
    pairs -= set(decided.values_list("one_id", "other_id"))
    Distinction.objects.get_queryset().add_rows([{"one_id": one, "other_id": other} for one, other in sorted(pairs)])
