"""Check boxes in a text, and the promises that they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.capture.days import DAY, day_meant
from app.model.entry import Entry
from app.model.promise import Promise

BOX = re.compile(r"^(?P<lead>\s{0,8}(?:[-*+]|\d{1,3}[.)])\s+)\[(?P<mark>[ xX])\](?P<text>\s+\S.*)$")
_DUE = re.compile(r"[\s,(]+(?:due|by|until)\s+(?P<when>[^,()]+)\)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Box:
    """One line with a check box: its text without the day it is due, and whether it is ticked."""

    text: str
    is_ticked: bool
    due: date | None = None


def due_in(text: str, today: date) -> tuple[int, date] | None:
    """Return where the words for the day due begin, and the day; None where there are none."""
    found = _DUE.search(text)
    day = DAY.fullmatch(found["when"].strip()) if found else None
    due = day_meant(day, today, ahead=True) if day else None
    return (found.start(), due) if found and due else None


def boxes_in(body: str, today: date) -> list[Box]:
    """Return the boxes of a text in their order; `today` is the day from which days are meant."""
    return [_box(found, today) for found in _found_in(body)]


def _found_in(body: str) -> Iterator[re.Match[str]]:
    return (found for line in body.splitlines() if (found := BOX.match(line)))


def _box(found: re.Match[str], today: date) -> Box:
    text = found["text"].strip()
    due = due_in(text, today)
    if due:
        return Box(text[: due[0]], found["mark"] != " ", due[1])
    return Box(text, found["mark"] != " ")


def with_marks_of(body: str, promises: Sequence[Promise], today: date) -> str:
    """Return a text in which a box is ticked where the promise of the same words is closed."""
    states = {one.text: one.state for one in promises}
    lines = body.split("\n")
    for number, line in enumerate(lines):
        found = BOX.match(line)
        state = states.get(_box(found, today).text) if found else None
        if found and state is not None:
            lines[number] = set_mark(line, state != "open")
    return "\n".join(lines)


def with_marks(entry: Entry) -> Entry:
    """Return an entry whose boxes say what its promises say."""
    return replace(entry, body=with_marks_of(entry.body, entry.promises, entry.day))


def set_mark(line: str, is_ticked: bool) -> str:
    """Return a line with its box ticked or empty; any other line as it is."""
    found = BOX.match(line)
    if found is None or (found["mark"] != " ") == is_ticked:
        return line
    return f"{found['lead']}[{'x' if is_ticked else ' '}]{found['text']}"


def promises_after(
    before: str,
    after: str,
    promises: Sequence[Promise],
    today: date,
    said_on: date,
    new: Callable[[str], Promise],
) -> tuple[Promise, ...]:
    """Return the promises of an entry whose text changed.

    Boxes that came become promises of mine, made by `new` from their text; boxes that went take
    theirs along; a box whose words changed keeps its promise. Other promises stay as they are.
    """
    old, now = boxes_in(before, said_on), boxes_in(after, said_on)
    known = {box.text for box in old}
    in_text = {one.text: one for one in promises if one.text in known}
    elsewhere = tuple(one for one in promises if one.text not in known)
    staying = {box.text for box in now}
    gone = iter([one for text, one in in_text.items() if text not in staying])
    taken = {one.text for one in elsewhere}
    kept: list[Promise] = []
    for box in now:
        if (box in old and box.text not in in_text) or box.text in taken:
            continue
        taken.add(box.text)
        promise = in_text.get(box.text) or next(gone, None) or new(box.text)
        kept.append(_following(promise, box, box in old, today))
    return elsewhere + tuple(kept)


def _following(promise: Promise, box: Box, is_as_before: bool, today: date) -> Promise:
    if is_as_before:
        return promise
    due = box.due.isoformat() if box.due else promise.due
    if box.is_ticked == (promise.state != "open"):
        return replace(promise, text=box.text, due=due)
    state, closed = ("kept", today.isoformat()) if box.is_ticked else ("open", None)
    return replace(promise, text=box.text, due=due, state=state, closed_on=closed)
