"""One vCard as a contact: the properties that we model, each by its own small rule."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from app.exchange.vcard_channels import channel_of, label_text, town_of
from app.exchange.vcard_lines import Property
from app.exchange.vcard_values import date_of, listed, photo_of, split, unescaped, without_marks
from app.model.contact import Channel, KnownDate

_BIRTHDAYS = {"BDAY"}
ANNIVERSARIES = {
    "ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY",
    "X-KADDRESSBOOK-X-ANNIVERSARY", "X-WAB-WEDDING_ANNIVERSARY",
}  # fmt: skip
_OTHER_DATES = {"X-ABDATE"}
_RELATED = {
    "X-SPOUSE": "spouse",
    "X-MANAGER": "manager",
    "X-ASSISTANT": "assistant",
    "X-MS-SPOUSE": "spouse",
    "X-MS-MANAGER": "manager",
    "X-MS-ASSISTANT": "assistant",
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-EVOLUTION-MANAGER": "manager",
    "X-EVOLUTION-ASSISTANT": "assistant",
}
_OWN_GROUPS = {"mycontacts", "my contacts", "starred"}
_ANDROID = re.compile(r"vnd\.android\.cursor\.item/(nickname|contact_event|relation);")
CUSTOM = "X-KITHBOOK-CUSTOM"


class Card:
    """The properties of one card, by name."""

    def __init__(self, properties: Sequence[Property]) -> None:
        self.properties = properties
        self._by_name: dict[str, list[Property]] = {}
        for one in properties:
            self._by_name.setdefault(one.name, []).append(one)
        self.labels = {
            one.group: label_text(one.value)
            for one in self._by_name.get("X-ABLABEL", ())
            if one.group
        }

    def of(self, names: Iterable[str]) -> list[Property]:
        """Return the properties of these names, in the order of the card."""
        wanted = set(names)
        return [one for one in self.properties if one.name in wanted]

    def text(self, name: str) -> str | None:
        """Return the first text of a property that is not blank."""
        texts = (without_marks(unescaped(one.value)) for one in self._by_name.get(name, ()))
        return next((text for text in texts if text), None)

    def parts(self, name: str) -> list[str]:
        """Return the parts of the first property of that name, unescaped."""
        found = self._by_name.get(name)
        return [without_marks(part) for part in split(found[0].value, ";")] if found else []

    def items(self, *names: str) -> tuple[str, ...]:
        """Return the distinct items of every list under these names."""
        return tuple(dict.fromkeys(item for one in self.of(names) for item in listed(one.value)))

    def channels(self) -> tuple[Channel, ...]:
        """Return every way to reach them that the card tells, each once."""
        found = (channel_of(one, self.labels) for one in self.properties)
        return tuple(dict.fromkeys(one for one in found if one))


def name_of(card: Card, channels: Sequence[Channel]) -> tuple[str, str] | None:
    """Return the name and its kind; where the card has none, the next best thing it tells."""
    nickname = next(iter(_nicknames(card)), None)
    for found in (card.text("FN"), _built_name(card), organisation_of(card), nickname):
        if found:
            return " ".join(found.split()), "real"
    ranked = sorted(channels, key=lambda one: one.kind not in ("email", "phone"))
    if not ranked:
        return None
    return ranked[0].value, "handle" if ranked[0].kind == "handle" else "real"


def _nicknames(card: Card) -> tuple[str, ...]:
    rows = _android_rows(card, "nickname")
    return (*card.items("NICKNAME"), *(row[0] for row in rows if row[0]))


def _built_name(card: Card) -> str | None:
    parts = [*card.parts("N"), "", "", "", "", ""]
    ordered = (parts[3], parts[1], parts[2], parts[0], parts[4])
    return " ".join(part for part in ordered if part) or None


def organisation_of(card: Card) -> str | None:
    """Return the organisation without its departments."""
    return next((part for part in card.parts("ORG") if part), None)


def facts_of(card: Card) -> dict[str, Any]:
    """Return what a contact learns from a card, apart from its name and channels."""
    photos = (photo_of(one) for one in card.of({"PHOTO"}))
    interests = card.items("INTEREST", "HOBBY")
    tags = [tag.removeprefix("* ") for tag in card.items("CATEGORIES")]
    return {
        "sort_name": card.text("SORT-STRING") or _sort_as(card),
        "nickname": ", ".join(dict.fromkeys(_nicknames(card))) or None,
        "pronouns": card.text("PRONOUNS") or card.text("X-PRONOUNS"),
        "organisation": organisation_of(card),
        "role": card.text("TITLE") or card.text("ROLE"),
        "field": card.text("EXPERTISE"),
        "place": next((town for one in card.of({"ADR"}) if (town := town_of(one))), None),
        "note": _note(card),
        "tags": tuple(sorted({tag for tag in tags if tag.lower() not in _OWN_GROUPS})),
        "interests": tuple(sorted(set(interests))),
        "dates": tuple(dict.fromkeys(_dates(card))),
        "custom": custom_of(card),
        "photo": next((photo for photo in photos if photo), None),
    }


def _sort_as(card: Card) -> str | None:
    said = (one.first("SORT-AS") for one in card.of({"N", "FN"}))
    return next((without_marks(text.replace(",", " ")) for text in said if text), None)


def _note(card: Card) -> str | None:
    texts = (unescaped(one.value) for one in card.of({"NOTE"}))
    return "\n\n".join(dict.fromkeys(text for text in texts if text)) or None


def _dates(card: Card) -> Iterable[KnownDate]:
    for one in card.properties:
        kind = _date_kind(one)
        day = date_of(one) if kind else None
        if day and kind:
            yield _known_date(kind, day, card.labels.get(one.group))
    for value in _android_rows(card, "contact_event"):
        day = date_of(Property("", "", (), value[0]))
        kind = {"1": "anniversary", "3": "birthday"}.get(value[1], "other")
        if day:
            yield KnownDate(kind, day, value[2] or None)


def _date_kind(one: Property) -> str | None:
    if one.name in _BIRTHDAYS:
        return "birthday"
    if one.name in ANNIVERSARIES:
        return "anniversary"
    return "other" if one.name in _OTHER_DATES else None


def _known_date(kind: str, day: str, label: str | None) -> KnownDate:
    if kind == "other" and (label or "").lower() in ("anniversary", "birthday"):
        return KnownDate((label or "").lower(), day)
    return KnownDate(kind, day, label)


def custom_of(card: Card) -> tuple[tuple[str, str], ...]:
    """Return what stands under names of its own: related people, and our own fields."""
    found: dict[str, str] = {}
    pairs = [
        (card.labels.get(one.group) or "related", unescaped(one.value))
        for one in card.of({"X-ABRELATEDNAMES", CUSTOM})
    ]
    pairs += [(_RELATED[one.name], unescaped(one.value)) for one in card.of(_RELATED)]
    for name, value in pairs:
        if value:
            found[name] = f"{found[name]}, {value}" if name in found else value
    return tuple(found.items())


def _android_rows(card: Card, kind: str) -> list[list[str]]:
    rows = []
    for one in card.of({"X-ANDROID-CUSTOM"}):
        found = _ANDROID.match(one.value)
        if found and found.group(1) == kind:
            rows.append([*split(one.value[found.end() :], ";"), "", "", ""])
    return rows


def uid_in(card: Card) -> str | None:
    """Return the card's uid where it is a UUID."""
    text = (card.text("UID") or "").lower().removeprefix("urn:uuid:")
    try:
        return str(uuid.UUID(text)) if text else None
    except ValueError:
        return None
