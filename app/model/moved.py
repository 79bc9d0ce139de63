"""What others say of a contact, said of another one."""

from __future__ import annotations

from dataclasses import replace

from app.model.contact import Contact, Tie
from app.model.entry import Entry
from app.model.opening import Opening
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.scales import RATING_KEYS


def moved(record: Contact | Entry | Opening, kept: str, gone: str) -> Contact | Entry | Opening:
    """Return a record that names `kept` (uid) where it named `gone`.

    A tie that would have to stand at `kept`, whose uid is the lower one, is left out.
    """
    if isinstance(record, Entry):
        return moved_entry(record, kept, gone)
    if isinstance(record, Opening):
        return moved_opening(record, kept, gone)
    through = kept if record.met_through == gone else record.met_through
    ties = (_tie(tie, kept, gone) for tie in record.ties)
    return replace(
        record,
        met_through=None if through == record.uid else through,
        ties=tuple(dict.fromkeys(tie for tie in ties if tie.other > record.uid)),
    )


def _tie(tie: Tie, kept: str, gone: str) -> Tie:
    return replace(tie, other=_who(tie.other, kept, gone))


def moved_entry(entry: Entry, kept: str, gone: str) -> Entry:
    """Return an entry in which `kept` (uid) has the part of `gone` as well."""
    return replace(
        entry,
        contacts=tuple(dict.fromkeys(_who(uid, kept, gone) for uid in entry.contacts)),
        reflections=_reflections(entry, kept, gone),
        promises=tuple(_promise(one, kept, gone) for one in entry.promises),
    )


def moved_opening(opening: Opening, kept: str, gone: str) -> Opening:
    """Return an opening about which `kept` was asked where `gone` was."""
    asked = (replace(one, contact=_who(one.contact, kept, gone)) for one in opening.asked)
    return replace(opening, asked=tuple(dict.fromkeys(asked)))


def _who(uid: str, kept: str, gone: str) -> str:
    return kept if uid == gone else uid


def _reflections(entry: Entry, kept: str, gone: str) -> tuple[Reflection, ...]:
    own, other = entry.reflection_with(kept), entry.reflection_with(gone)
    if other is None:
        return entry.reflections
    if own is None:
        return tuple(
            replace(one, contact=_who(one.contact, kept, gone)) for one in entry.reflections
        )
    both = _both(own, other)
    rest = (one for one in entry.reflections if one.contact != gone)
    return tuple(both if one.contact == kept else one for one in rest)


def _both(own: Reflection, other: Reflection) -> Reflection:
    """Return what was rated with either; where both were, the one that is kept counts."""
    ratings = {key: own.rating(key) or other.rating(key) for key in RATING_KEYS}
    notes = dict.fromkeys(one for one in (own.note, other.note) if one)
    return replace(own, **ratings, note="\n".join(notes) or None)  # type: ignore[arg-type]


def _promise(promise: Promise, kept: str, gone: str) -> Promise:
    by = _who(promise.by, kept, gone)
    to = _who(promise.to, kept, gone) if promise.to else promise.to
    is_to_itself = to == by and promise.to != promise.by
    return replace(promise, by=by, to=None if is_to_itself else to)
