"""Reading vCard files of any version: each card comes in or is listed with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import UserError
from app.exchange.brought import Brought, Incoming, Problem
from app.exchange.limits import LARGEST_FIELD
from app.exchange.vcard_card import Card, facts_of, name_of, uid_in
from app.exchange.vcard_lines import Line, Property, logical_lines, parse_property
from app.exchange.vcard_values import photo_of
from app.model.contact import Contact, Source

FORMAT = "vcard"
_BEGIN = re.compile(r"\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_END = re.compile(r"\s*(?:[\w-]+\.)?END\s*:\s*VCARD\s*", re.IGNORECASE)
_AGENT = re.compile(r"(?:[\w-]+\.)?AGENT\b", re.IGNORECASE)
_INLINE_PHOTO = re.compile(
    r"(?:[\w-]+\.)?PHOTO(?:;[^:]*\b(?:B|BASE64)\b[^:]*:|[^:]*:data:)", re.IGNORECASE
)
_IS_TEXT = {"NOTE", "ADR", "LABEL"}
_INLINE = {"PHOTO", "LOGO", "SOUND", "KEY"}


@dataclass(slots=True)
class RawCard:
    """The lines of one card between its BEGIN and END, cards inside of it left out."""

    start: int
    lines: list[Line] = field(default_factory=list)
    is_closed: bool = False


def looks_like_vcard(head: bytes, path: Path) -> bool:
    """Tell whether a file begins like a vCard, or is named like one."""
    begins = b"BEGIN:VCARD" in head.replace(b"\0", b"").upper()
    return begins or path.suffix.lower() in (".vcf", ".vcard")


def read_vcards(file: Incoming) -> Brought:
    """Return the contacts of a vCard file, and each place that could not be read."""
    contacts: list[Contact] = []
    problems: list[Problem] = []
    cards = list(cards_in(logical_lines(file.data)))
    if not cards:
        raise UserError(f"{file.path} holds no vCard.")
    for raw in cards:
        contact = _contact(raw, file, problems)
        if contact:
            contacts.append(contact)
    return Brought(
        format=FORMAT,
        name=file.path.name,
        contacts=tuple(contacts),
        problems=tuple(problems),
        skipped=len(cards) - len(contacts),
    )


def cards_in(lines: Iterable[Line]) -> Iterator[RawCard]:
    """Yield each card of a file; one inside an AGENT belongs to the card around it."""
    card, depth, last = None, 0, ""
    for line in lines:
        if _BEGIN.fullmatch(line.text):
            if card and _AGENT.match(last):
                depth += 1
            else:
                if card:
                    yield card
                card, depth = RawCard(line.number), 0
        elif card and _END.fullmatch(line.text):
            if depth:
                depth -= 1
            else:
                card.is_closed = True
                yield card
                card = None
        elif card and not depth:
            card.lines.append(line)
        last = line.text
    if card:
        yield card


def _contact(raw: RawCard, file: Incoming, problems: list[Problem]) -> Contact | None:
    card = Card(list(properties_of(raw.lines, problems)))
    if not raw.is_closed:
        problems.append(Problem(f"line {raw.start}", "this card has no END:VCARD"))
    channels = card.channels()
    name = name_of(card, channels)
    if name is None:
        problems.append(Problem(f"line {raw.start}", "this card has no name, and nothing else"))
        return None
    problems += [
        Problem(f"line {one.number}", "the picture cannot be read")
        for one in card.of({"PHOTO"})
        if one.is_base64 and photo_of(one) is None
    ]
    return file.contact(
        name[0],
        uid=uid_in(card),
        name_kind=name[1],
        channels=channels,
        source=Source(FORMAT, raw_text(raw.lines)),
        **facts_of(card),
    )


def properties_of(lines: Iterable[Line], problems: list[Problem]) -> Iterator[Property]:
    """Yield the properties of a card; a text that runs over bare lines is put together."""
    held: Property | None = None
    for line in lines:
        read = parse_property(line)
        if read is None:
            held = _continued(held, line, problems)
            continue
        if held:
            yield held
        held = read if _fits(read, problems) else None
    if held:
        yield held


def _continued(held: Property | None, line: Line, problems: list[Problem]) -> Property | None:
    if held and held.name in _IS_TEXT:
        value = f"{held.value.removesuffix(chr(92))}\n{line.text}"
        return Property(held.group, held.name, held.parameters, value, held.number)
    if not line.text.startswith("#"):
        problems.append(Problem(f"line {line.number}", "this line is no property of a card"))
    return held


def _fits(read: Property, problems: list[Problem]) -> bool:
    if read.name in _INLINE or len(read.value) <= LARGEST_FIELD:
        return True
    problems.append(Problem(f"line {read.number}", f"{read.name} is longer than 64 KB"))
    return False


def raw_text(lines: Iterable[Line]) -> str:
    """Return the unfolded lines of a card, as they stood, without a picture that came inside."""
    return "\n".join(line.text for line in lines if not _INLINE_PHOTO.match(line.text))
