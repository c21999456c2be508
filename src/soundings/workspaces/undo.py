"""Taking an act back: the one mechanism for every kind of fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import QuerySet

from soundings.workspaces import recording, retention
from soundings.workspaces.acts import act, continuing
from soundings.workspaces.models import Act, Change, Fact, User


class CannotUndo(Exception):
    """The act cannot be taken back; the text says why and what to do."""


def fact_models() -> list[type[Fact]]:
    """Every kind of fact there is, wholes before their parts."""
    kinds = [model for model in apps.get_models() if issubclass(model, Fact)]
    ordered: list[type[Fact]] = []

    def place(model: type[Fact]) -> None:
        if model in ordered:
            return
        for _, other in _references(model):
            if other is not model:
                place(other)
        ordered.append(model)

    for kind in kinds:
        place(kind)
    return ordered


def undo(done: Act, *, by: User | None, at: datetime) -> Act:
    """Take an act back as a new act, in one transaction; rows that later acts built upon are an obstacle, and named."""
    with transaction.atomic():
        _check(done, at)
        with act(done.workspace, by=by, at=at, what=_name(done), undoes=done) as doing:
            _reverse_changes(done, doing)
            keep = standing(done)
            if keep:
                raise CannotUndo(_in_use(keep))
            for model in reversed(fact_models()):
                doing.remove(list(model._base_manager.filter(added_in=done)))
            return doing.act


def undo_in_steps(
    done: Act, *, by: User | None, at: datetime, size: int = 200, step: Callable[[int], None] = lambda number: None
) -> Act:
    """Take a long act back in many short transactions. May be called again after a crash: it goes on where it was.

    Rows that later acts built upon stay (a person written to since the import). `step` hears how many rows went.
    """
    undoing = Act.objects.filter(undoes=done).first()
    if undoing is None:
        undoing = Act.objects.create(workspace=done.workspace, by=by, at=at, what=_name(done), undoes=done)
    keep = standing(done)
    with continuing(undoing) as doing:
        _reverse_changes(done, doing, forgiving=True)
    for model in reversed(fact_models()):
        ids = model._base_manager.filter(added_in=done).exclude(pk__in=keep.get(model, ())).values_list("pk", flat=True)
        for chunk in _chunks(list(ids), size):
            with continuing(undoing) as doing:
                doing.remove(list(model._base_manager.filter(pk__in=chunk)))
            step(len(chunk))
    return undoing


def standing(done: Act) -> dict[type[Fact], set[int]]:
    """The rows an act added that later acts changed or rest on, and that must stay; with their wholes and parts."""
    models_ = fact_models()
    added = {model: set(model._base_manager.filter(added_in=done).values_list("pk", flat=True)) for model in models_}
    keep: dict[type[Fact], set[int]] = {}
    for model in models_:
        if added[model]:
            mine = model._base_manager.filter(added_in=done).values("pk")
            keep.setdefault(model, set()).update(_lasting(Change.objects.filter(table=model._meta.label, key__in=mine)))
    inner: list[tuple[type[Fact], int, type[Fact], int, bool]] = []
    for model in models_:
        for column, other in _references(model):
            if not added[other]:
                continue
            is_part = column in model.parts()
            pairs = model._base_manager.filter(**{f"{column.removesuffix('_id')}__added_in": done}).values_list(
                "pk", column, "added_in_id"
            )
            for pk, target, added_in in pairs.iterator():
                if added_in == done.pk:
                    inner.append((model, pk, other, target, is_part))
                else:
                    keep.setdefault(other, set()).add(target)
    grew = True
    while grew:
        grew = False
        for model, pk, other, target, is_part in inner:
            here, there = pk in keep.get(model, ()), target in keep.get(other, ())
            if here and not there:
                keep.setdefault(other, set()).add(target)
                grew = True
            elif there and not here and is_part:
                keep.setdefault(model, set()).add(pk)
                grew = True
    return {model: ids for model, ids in keep.items() if ids}


def _check(done: Act, at: datetime) -> None:
    Act.objects.select_for_update().get(pk=done.pk)
    if done.at < at - retention.days("history"):
        raise CannotUndo("This was too long ago: what was there before it is no longer kept.")
    if done.is_undone:
        raise CannotUndo("This has been undone already.")


def _lasting(changes: QuerySet[Change]) -> set[int]:
    """The keys of rows among these changes that an act made and nobody took back."""
    return {
        change.key
        for change in changes.select_related("act")
        if change.act.undoes_id is None and not _is_reversed(change.act)
    }


def _is_reversed(done: Act) -> bool:
    """Whether the act's effect is gone: undone, and the undoing not undone."""
    undoing = Act.objects.filter(undoes=done).first()
    return undoing is not None and not _is_reversed(undoing)


def _name(done: Act) -> str:
    return f"Undid: {done.what}"


def _reverse_changes(done: Act, doing: recording.Doing, *, forgiving: bool = False) -> None:
    back: list[Fact] = []
    for change in done.changes.order_by("-id"):
        model: type[Fact] = apps.get_model(change.table)
        now = model._base_manager.filter(pk=change.key).first()
        later = Change.objects.filter(table=change.table, key=change.key, pk__gt=change.pk)
        if (now is None) != (change.version is None) or _lasting(later):
            if forgiving:
                continue
            raise CannotUndo(
                "Something here has been changed since. Undo the later change first; both are in the history."
            )
        if change.before is None:
            doing.remove([now] if now else [])
        else:
            back.append(_put_back(model, change, now, doing))
    for fact in back:
        _let_go_of_what_is_gone(fact)


def _put_back(model: type[Fact], change: Change, now: Fact | None, doing: recording.Doing) -> Fact:
    row: recording.Row = change.before or {}
    values = {
        field.attname: row[field.attname]
        if isinstance(field, models.ForeignKey)
        else field.to_python(row[field.attname])
        for field in model._meta.concrete_fields
        if field.attname in row
    }
    before = recording.row_of(now) if now else None
    fact = model(**values)
    fact.version = (now.version if now else fact.version) + 1
    try:
        with transaction.atomic():
            fact.save_base(raw=True, force_insert=now is None, force_update=now is not None)
    except IntegrityError:
        raise CannotUndo("Something new stands in the place of what was removed. Remove that first.") from None
    if before is None:
        doing.restored(fact)
    else:
        doing.changed(fact, before)
    return fact


def _let_go_of_what_is_gone(fact: Fact) -> None:
    """A row that comes back may have pointed to one that an undo has taken away meanwhile."""
    for column, other in _references(type(fact)):
        target = getattr(fact, column)
        if target is None or other._base_manager.filter(pk=target).exists():
            continue
        name = column.removesuffix("_id")
        if not fact._meta.get_field(name).null:
            raise CannotUndo(f"The {other.noun} this belonged to is gone. Bring that back first; see the history.")
        setattr(fact, column, None)
        models.QuerySet(type(fact)).filter(pk=fact.pk).update(**{column: None})


def _references(model: type[Fact]) -> Iterable[tuple[str, type[Fact]]]:
    for field in model._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and issubclass(field.related_model, Fact):
            yield field.attname, field.related_model


def _in_use(keep: dict[type[Fact], set[int]]) -> str:
    model, ids = next(iter(keep.items()))
    fact = model._base_manager.get(pk=next(iter(ids)))
    return f"You have gone on from here: {fact} has been used or changed since. Remove it on its own page instead."


def _chunks(ids: list[int], size: int) -> Iterable[list[int]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
