"""Contacts as vCards, 3.0 or 4.0; what a card had that we do not model goes out as it came."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.exchange.taken_out import TakenOut
from app.exchange.vcard import FORMAT, properties_of
from app.exchange.vcard_card import ANNIVERSARIES, CUSTOM, Card, custom_of
from app.exchange.vcard_channels import SERVICES, channel_of
from app.exchange.vcard_fold import escaped, folded, head, one_line
from app.exchange.vcard_lines import Line, Property
from app.exchange.vcard_values import date_of
from app.model.contact import Channel, Contact, KnownDate

_MODELLED = {
    "BEGIN", "END", "VERSION", "PRODID", "REV", "UID", "FN", "N", "NICKNAME", "ORG", "TITLE",
    "ROLE", "NOTE", "CATEGORIES", "EMAIL", "TEL", "URL", "ADR", "IMPP", "BDAY", "ANNIVERSARY",
    "X-ABDATE", "X-ABLABEL", "PHOTO", "PRONOUNS", "X-PRONOUNS", "EXPERTISE", "INTEREST", "HOBBY",
    "SORT-STRING", "AGENT", "PROFILE", "X-SOCIALPROFILE", CUSTOM, *SERVICES, *ANNIVERSARIES,
}  # fmt: skip
_TYPES = {"home": "HOME", "work": "WORK", "mobile": "CELL", "fax": "FAX", "pager": "PAGER"}
_NAMES = {"email": "EMAIL", "phone": "TEL", "web": "URL", "address": "ADR"}


def contacts_as_vcards_3(book: TakenOut) -> Iterator[str]:
    """Yield a vCard 3.0 a contact, which nearly every address book reads."""
    return (_card(contact, "3.0") for contact in book.contacts())


def contacts_as_vcards_4(book: TakenOut) -> Iterator[str]:
    """Yield a vCard 4.0 a contact."""
    return (_card(contact, "4.0") for contact in book.contacts())


def _card(contact: Contact, version: str) -> str:
    writer = _Writer(contact, version, _source_card(contact))
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *writer.lines(), "END:VCARD"]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _source_card(contact: Contact) -> Card:
    source = contact.source
    if source is None or source.format != FORMAT or not source.raw:
        return Card([])
    lines = [Line(at, text) for at, text in enumerate(source.raw.split("\n"), 1)]
    return Card(list(properties_of(lines, [])))


@dataclass(slots=True)
class _Writer:
    contact: Contact
    version: str
    source: Card
    groups: int = 0

    def lines(self) -> Iterator[str]:
        """Yield every line of the card but its frame."""
        parts: tuple[Callable[[], Iterable[str]], ...] = (
            self._identity,
            self._facts,
            self._channels,
            self._dates,
            self._custom,
            self._photo,
            self._unknown,
        )
        for part in parts:
            yield from part()

    @property
    def _is_old(self) -> bool:
        return self.version == "3.0"

    def _identity(self) -> Iterator[str]:
        contact = self.contact
        uid = self.source.text("UID")
        yield f"UID:{escaped(uid) if uid else self._own_uid()}"
        yield f"FN:{escaped(contact.name)}"
        yield f"N:{self._name_parts()}"
        if contact.sort_name:
            yield f"SORT-STRING:{escaped(contact.sort_name)}"

    def _own_uid(self) -> str:
        return self.contact.uid if self._is_old else f"urn:uuid:{self.contact.uid}"

    def _name_parts(self) -> str:
        """Return family and given name as the card had them, else by the last blank."""
        parts = self.source.parts("N")
        words = self.contact.name.split()
        if any(parts) and set(" ".join(parts).split()) == set(words):
            return ";".join(escaped(part) for part in [*parts, "", "", "", ""][:5])
        if self.contact.is_handle or len(words) < 2:
            return f";{escaped(self.contact.name)};;;"
        return f"{escaped(words[-1])};{escaped(' '.join(words[:-1]))};;;"

    def _facts(self) -> Iterator[str]:
        contact = self.contact
        single = {
            "ORG": contact.organisation,
            "TITLE": contact.role,
            "NOTE": contact.note,
            "PRONOUNS" if not self._is_old else "X-PRONOUNS": contact.pronouns,
            "EXPERTISE": contact.field,
        }
        if contact.nickname:
            yield f"NICKNAME:{','.join(escaped(one) for one in contact.nickname.split(', '))}"
        yield from (f"{name}:{self._fact(name, value)}" for name, value in single.items() if value)
        for name, items in (("CATEGORIES", contact.tags), ("INTEREST", contact.interests)):
            if items:
                yield f"{name}:{','.join(escaped(item) for item in items)}"

    def _fact(self, name: str, value: str) -> str:
        units = self.source.parts("ORG") if name == "ORG" else []
        if units and units[0] == value:
            return ";".join(escaped(unit) for unit in units)
        return escaped(value)

    def _channels(self) -> Iterator[str]:
        known = {channel_of(one, self.source.labels): one for one in self.source.properties}
        for channel in self.contact.channels:
            came = known.get(channel)
            if came is not None and came.name in _MODELLED:
                yield from self._as_it_came(came)
            elif came is None:
                yield from self._channel(channel)

    def _channel(self, channel: Channel) -> Iterator[str]:
        value = escaped(channel.value)
        name = _NAMES.get(channel.kind, "IMPP" if channel.kind == "handle" else CUSTOM)
        if name == "ADR":
            value = f";;{value};;;;"
        label = channel.label or ""
        if name == "IMPP":
            yield from self._handle(channel)
            return
        kind = ",".join(_TYPES.get(word, "") for word in label.split())
        if label and all(word in _TYPES for word in label.split()):
            yield f"{name};TYPE={kind}:{value}"
        else:
            yield from self._labelled(name, value, label)

    def _handle(self, channel: Channel) -> Iterator[str]:
        service = (channel.label or "").replace('"', "'")
        extra = f';X-SERVICE-TYPE="{service}"' if service else ""
        yield f"IMPP{extra}:{escaped(channel.value)}"

    def _labelled(self, name: str, value: str, label: str) -> Iterator[str]:
        if not label:
            yield f"{name}:{value}"
            return
        self.groups += 1
        yield f"kith{self.groups}.{name}:{value}"
        yield f"kith{self.groups}.X-ABLabel:{escaped(label)}"

    def _dates(self) -> Iterator[str]:
        for one in self.contact.dates:
            yield from self._date(one)

    def _date(self, one: KnownDate) -> Iterator[str]:
        if one.kind == "birthday":
            yield self._day("BDAY", one.date)
        elif one.kind == "anniversary":
            yield self._day("X-ANNIVERSARY" if self._is_old else "ANNIVERSARY", one.date)
        else:
            yield from self._labelled("X-ABDATE", one.date, one.label or "")

    def _day(self, name: str, day: str) -> str:
        if not day.startswith("--"):
            return f"{name}:{day.replace('-', '') if not self._is_old and len(day) == 10 else day}"
        if self._is_old:
            return f"{name};X-APPLE-OMIT-YEAR=1604:1604{day[1:]}"
        return f"{name}:--{day[2:].replace('-', '')}"

    def _custom(self) -> Iterator[str]:
        kept = Card([one for one in self.source.properties if one.name != CUSTOM])
        came = dict(custom_of(kept))
        for name, value in self.contact.custom:
            if came.get(name) != value:
                yield from self._labelled(CUSTOM, escaped(value), name)

    def _photo(self) -> Iterator[str]:
        photo = self.contact.photo
        if photo is None:
            return
        data = base64.b64encode(photo.data).decode()
        if self._is_old:
            kind = photo.media_type.rpartition("/")[2].upper()
            yield f"PHOTO;ENCODING=b;TYPE={kind}:{data}"
        else:
            yield f"PHOTO:data:{photo.media_type};base64,{data}"

    def _unknown(self) -> Iterator[str]:
        """Yield what the card had and the contact has no place for."""
        unknown = [one for one in self.source.properties if self._has_no_place(one)]
        groups = {one.group for one in unknown if one.group and one.name not in _MODELLED}
        for one in unknown:
            yield from self._as_it_came(one)
        for one in self.source.of({"X-ABLABEL"}):
            if one.group in groups:
                yield f"{one.group}.X-ABLabel:{one_line(one.value)}"

    def _has_no_place(self, one: Property) -> bool:
        if one.name == "ROLE":
            return bool(self.source.text("TITLE"))
        if one.name == "PHOTO":
            return self.contact.photo is None
        if one.name in ("BDAY", "ANNIVERSARY"):
            return date_of(one) is None
        return one.name not in _MODELLED

    def _as_it_came(self, one: Property) -> Iterator[str]:
        value = one_line(one.value)
        if one.is_base64 and not self._is_old:
            yield f"{one.name}:data:application/octet-stream;base64,{''.join(value.split())}"
            return
        if self.source.text("VERSION") == "2.1" and not one.is_base64:
            value = escaped(one.value, keep=";\\")
        yield f"{head(one)}:{value}"
        if one.name in _MODELLED and one.group in self.source.labels:
            yield f"{one.group}.X-ABLabel:{escaped(self.source.labels[one.group])}"
