"""The parts of a calendar file: calendars, events and zones, with the lines they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.errors import UserError
from app.exchange.limits import DEEPEST, LARGEST_FIELD
from app.exchange.vcard_lines import Line, Property, parse_property
from app.exchange.vcard_values import unescaped


class UnreadableError(ValueError):
    """Says why a part of a calendar cannot be read."""


@dataclass(slots=True)
class Part:
    """What stands between a BEGIN and its END; `number` is the line of the BEGIN."""

    name: str
    number: int
    properties: list[Property] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    is_closed: bool = False

    def all(self, *names: str) -> Iterator[Property]:
        """Yield the properties of these names."""
        return (one for one in self.properties if one.name in names)

    def first(self, name: str) -> Property | None:
        """Return the first property of a name."""
        return next(self.all(name), None)

    def text(self, name: str) -> str:
        """Return a text; empty where there is none. Raise UnreadableError beyond the limit."""
        found = self.first(name)
        if found and len(found.value) > LARGEST_FIELD:
            raise UnreadableError(f"{name} is longer than 64 KB")
        return unescaped(found.value) if found else ""

    def within(self, name: str) -> Iterator[Part]:
        """Yield the parts of a name directly inside."""
        return (one for one in self.parts if one.name == name)


def calendars_in(lines: Iterable[Line]) -> list[Part]:
    """Return the calendars of a file. Events outside of any belong to one without properties.

    Raises UserError where parts stand in parts beyond the limit.
    """
    root = Part("VCALENDAR", 0)
    open_parts = [root]
    for line in lines:
        read = parse_property(line)
        if read is None:
            continue
        if read.name == "BEGIN":
            _begin(open_parts, read)
        elif read.name == "END":
            _end(open_parts, read.value.strip().upper())
        else:
            open_parts[-1].properties.append(read)
    root.properties.clear()
    return [root, *root.within("VCALENDAR")]


def _begin(open_parts: list[Part], read: Property) -> None:
    name = read.value.strip().upper()
    if name in ("VEVENT", "VCALENDAR"):
        outer = ("VCALENDAR",) if name == "VEVENT" else ()
        while len(open_parts) > 1 and open_parts[-1].name not in outer:
            open_parts.pop()
    if len(open_parts) > DEEPEST:
        raise UserError(f"Line {read.number} stands more than {DEEPEST} parts deep.")
    part = Part(name, read.number)
    open_parts[-1].parts.append(part)
    open_parts.append(part)


def _end(open_parts: list[Part], name: str) -> None:
    if name in (one.name for one in open_parts[1:]):
        while open_parts[-1].name != name:
            open_parts.pop()
        open_parts.pop().is_closed = True
