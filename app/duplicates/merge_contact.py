"""One contact out of two: chosen fields, and everything that can stand side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.duplicates.choices import Choices, chosen_fields
from app.duplicates.merge_standing import joined, merged_standing
from app.exchange.merging import merged
from app.model.contact import Contact, Tie
from app.model.relations import inverse

_ALSO = "Also known as"


def merged_contact(kept: Contact, other: Contact, choices: Choices) -> Contact:
    """Return the contact `kept` with what both are known for; ties stay apart."""
    both = merged(kept, other)
    fields = chosen_fields(kept, other, choices)
    fields |= merged_standing(kept, other, fields["standing"], fields["standing_since"])
    if fields["met_through"] in (kept.uid, other.uid):
        fields["met_through"] = None
    days = {one.on: one for one in (*other.check_ins, *kept.check_ins)}
    return replace(
        both,
        **fields,
        dates=tuple(dict.fromkeys((*kept.dates, *other.dates))),
        custom=tuple(_custom(kept, other, fields["name"], fields["nickname"])),
        note=joined((kept.note, other.note)),
        check_ins=tuple(days[day] for day in sorted(days)),
        created_at=min(kept.created_at, other.created_at),
    )


def _custom(
    kept: Contact, other: Contact, name: str, nickname: str | None
) -> Iterator[tuple[str, str]]:
    """Yield the fields of both; two values of one name, and a name that went, stay readable."""
    values: dict[str, list[str]] = {}
    for key, value in (*kept.custom, *other.custom):
        if value not in values.setdefault(key, []):
            values[key].append(value)
    called = (kept.name, other.name, kept.nickname, other.nickname)
    more = dict.fromkeys(one for one in called if one and one not in (name, nickname))
    for one in more:
        if one not in values.setdefault(_ALSO, []):
            values[_ALSO].append(one)
    return ((key, ", ".join(some)) for key, some in values.items() if some)


def moved_ties(some: list[Contact], kept: str, gone: str) -> dict[str, list[Tie]]:
    """Return the ties of these contacts by the uid that holds them, with `gone` become `kept`."""
    found: dict[str, dict[Tie, None]] = {one.uid: {} for one in some if one.uid != gone}
    for contact in some:
        for tie in contact.ties:
            one = kept if contact.uid == gone else contact.uid
            other = kept if tie.other == gone else tie.other
            if one == other:
                continue
            is_turned = one > other
            low, high = (other, one) if is_turned else (one, other)
            kind = inverse(tie.kind) if is_turned else tie.kind
            found.setdefault(low, {})[Tie(high, kind, tie.note)] = None
    return {uid: list(ties) for uid, ties in found.items()}
