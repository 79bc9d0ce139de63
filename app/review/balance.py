"""Given and received, in all, by contact and by month: shown, never punished."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.measure.balance import balance
from app.model.reflection import Reflection
from app.review.document import Balance, Exchange, Run, Sentence
from app.review.telling import Telling

_CONTACTS_SHOWN = 12


def tell_balance(telling: Telling) -> dict[str, Any]:
    """Return what was given and received, and the sentence about it."""
    rated = [one for entry in telling.entries for one in entry.reflections if _is_rated(one)]
    by_contact = _by_contact(telling, rated)
    whole = _exchange("", rated)
    told = Balance(
        given=whole.given,
        received=whole.received,
        n=whole.n,
        most_to=_most(by_contact, "given"),
        most_from=_most(by_contact, "received"),
        by_contact=tuple(by_contact[:_CONTACTS_SHOWN]),
        by_month=tuple(_by_month(telling)),
    )
    return {"balance": told, "balance_said": _said(telling, told)}


def _by_contact(telling: Telling, rated: list[Reflection]) -> list[Exchange]:
    found: dict[str, list[Reflection]] = {}
    for one in rated:
        found.setdefault(one.contact, []).append(one)
    exchanges = [_exchange(telling.names.of(uid), some) for uid, some in found.items()]
    return sorted(exchanges, key=lambda one: (-one.given - one.received, one.name))


def _by_month(telling: Telling) -> Iterable[Exchange]:
    found: dict[tuple[int, int], list[Reflection]] = {}
    for entry in telling.entries:
        some = found.setdefault((entry.day.year, entry.day.month), [])
        some.extend(one for one in entry.reflections if _is_rated(one))
    for month in telling.period.months():
        name = telling.wording.day(month, "LLL")
        yield _exchange(name, found.get((month.year, month.month), []))


def _exchange(name: str, rated: list[Reflection]) -> Exchange:
    sums = balance(
        [one.gave for one in rated if one.gave is not None],
        [one.received for one in rated if one.received is not None],
    )
    return Exchange(name, round(sums.given), round(sums.received), len(rated))


def _is_rated(one: Reflection) -> bool:
    return one.gave is not None or one.received is not None


def _most(exchanges: list[Exchange], which: str) -> str | None:
    """Return who is first in giving or receiving; None where two are first, or nobody else is."""
    amounts = sorted((int(getattr(one, which)) for one in exchanges), reverse=True)
    if len(amounts) < 2 or amounts[0] == amounts[1]:
        return None
    return next(one.name for one in exchanges if getattr(one, which) == amounts[0])


def _said(telling: Telling, told: Balance) -> Sentence:
    wording = telling.wording
    if not told.n:
        return wording.runs("balance.nothing")
    sums = {"given": wording.number(told.given), "received": wording.number(told.received)}
    if told.most_to and told.most_from:
        people = {"to": Run(told.most_to), "from": Run(told.most_from)}
        return wording.runs("balance.said_both", **sums, **people)
    return wording.runs("balance.said", **sums)
