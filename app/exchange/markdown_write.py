"""The journal as one Markdown file: a heading an entry, oldest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.exchange.taken_out import TakenOut
from app.model.entry import Entry
from app.model.instant import zone_named
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.scales import ME, RATINGS

_BOXES = {"open": "[ ]", "kept": "[x]", "dropped": "[-]"}

Names = Mapping[str, str]


def journal_as_markdown(book: TakenOut) -> Iterator[str]:
    """Yield the journal, entry by entry, with how it was, what was promised, and the tags."""
    names = {one.uid: " ".join(one.name.split()) for one in book.contacts()}
    yield "# Journal\n"
    for entry in book.entries():
        yield "\n" + "\n\n".join(block for block in _blocks(entry, names) if block) + "\n"


def _blocks(entry: Entry, names: Names) -> Iterator[str]:
    title = " ".join((entry.title or "").split())
    yield f"## {entry.day.isoformat()} {title}".rstrip()
    yield _facts(entry)
    yield "With " + ", ".join(names[uid] for uid in entry.contacts) if entry.contacts else ""
    yield entry.body.strip("\n")
    yield "\n".join(_reflection(one, names) for one in entry.reflections if not one.is_empty)
    yield "\n".join(_promise(one, names) for one in entry.promises)
    yield " ".join(f"#{tag.replace(' ', '-')}" for tag in entry.tags)
    yield "\n".join(f"- {one.name} ({one.media_type})" for one in entry.attachments)


def _facts(entry: Entry) -> str:
    at = entry.happened_at
    local = at.astimezone(zone_named(entry.zone)) if entry.zone else at
    minutes = entry.duration_minutes
    facts = [
        f"{local:%H:%M}",
        entry.zone or "UTC",
        entry.mode,
        entry.place,
        f"{minutes} minutes" if minutes is not None else None,
        " and ".join(entry.intent),
    ]
    return "*" + " · ".join(fact for fact in facts if fact) + "*"


def _reflection(one: Reflection, names: Names) -> str:
    rated = [f"{rating.key} {one.rating(rating.key)}"
             for rating in RATINGS if one.rating(rating.key)]  # fmt: skip
    said = [", ".join(rated), one.note or ""]
    return f"- {names[one.contact]}: " + "; ".join(part for part in said if part)


def _promise(one: Promise, names: Names) -> str:
    by = "me" if one.by == ME else names[one.by]
    to = "" if one.to is None else f" to {'me' if one.to == ME else names[one.to]}"
    due = f", due {one.due}" if one.due else ""
    return f"- {_BOXES[one.state]} {one.text} ({by}{to}{due})"
