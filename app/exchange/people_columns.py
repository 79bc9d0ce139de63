"""Which column of a table of people holds what, told by its header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.model.plain import plain_form

_SINGLE = {
    "name": r"(full |display )?name|file as",
    "name_kind": r"name kind",
    "first": r"first name|given name",
    "middle": r"middle name|additional name",
    "last": r"last name|family name|surname",
    "nickname": r"nickname|short name",
    "pronouns": r"pronouns",
    "organisation": r"company( name)?|employer|organi[sz]ation( name| 1 - name)?",
    "role": r"job title|role|position|organi[sz]ation (title|1 - title)",
    "field": r"field|profession",
    "place": r"place|city",
    "known_since": r"known since|connected on",
    "met_how": r"met how",
    "note": r"notes?",
    "tags": r"labels|group membership|categories|tags|groups",
    "interests": r"interests|hobby|hobbies",
    "birthday": r"birthday|date of birth",
    "anniversary": r"anniversary",
}
_CHANNELS = {
    "email": r"e-?mails?( address)?|e-?mail \d+( - value| address)?",
    "phone": r"phones?( number)?|phone \d+ - value|mobile|pager"
    r"|(?P<label>[\w' ]+) (phone|fax)( \d)?",
    "web": r"web( ?site| page)?|url|website \d+ - value|(?P<label>personal|business) web page",
    "handle": r"handles?|im \d+ - value",
    "address": r"address|address \d+ - formatted",
}
_LABEL = re.compile(r"(.+ \d+) - (label|type)")
_SINGLES = {slot: re.compile(pattern) for slot, pattern in _SINGLE.items()}
_KINDS = {kind: re.compile(pattern) for kind, pattern in _CHANNELS.items()}
_NO_LABELS = {"primary", "email", "phone"}


@dataclass(frozen=True, slots=True)
class ChannelColumn:
    """A column of channels: its kind, and the label of all, or the column of each one's label."""

    at: int
    kind: str
    label: str | None
    label_at: int | None


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each fact stands in a row."""

    single: dict[str, int]
    channels: tuple[ChannelColumn, ...]

    @property
    def tell_people(self) -> bool:
        """Tell whether a table with these columns can be one of people."""
        named = {"name", "first", "last"} & self.single.keys()
        return bool(named) and len(self.single) + len(self.channels) >= 2


def columns_of(header: Sequence[str]) -> Columns:
    """Return what the columns of a header hold, as far as their names say."""
    plain = [plain_form(cell.strip().lstrip("\ufeff")) for cell in header]
    single: dict[str, int] = {}
    channels = []
    labels = {found[1]: at for at, cell in enumerate(plain) if (found := _LABEL.fullmatch(cell))}
    for at, cell in enumerate(plain):
        slot = next((one for one, form in _SINGLES.items() if form.fullmatch(cell)), None)
        if slot:
            single.setdefault(slot, at)
        elif channel := _channel(at, cell, labels):
            channels.append(channel)
    return Columns(single, tuple(channels))


def _channel(at: int, cell: str, labels: dict[str, int]) -> ChannelColumn | None:
    for kind, form in _KINDS.items():
        found = form.fullmatch(cell)
        if found:
            label = found.groupdict().get("label") or ("mobile" if cell == "mobile" else None)
            known = None if label in _NO_LABELS else label
            return ChannelColumn(at, kind, known, labels.get(cell.partition(" - ")[0]))
    return None
