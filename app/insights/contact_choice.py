"""Which contacts to list: by words, by one of the filters over the list, in one of the orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.model.contact_filter import ContactFilter
from app.model.instant import to_microseconds
from app.store.contact_list import ContactList

if TYPE_CHECKING:
    from app.insights.contact_figures import ContactFigure

FILTERS = ("all", "deep", "rising", "fading", "quiet", "resting", "let go", "handle", "new")
ORDERS = ("last met", "name", "entries", "strength", "trend")
QUIET_DAYS, NEW_DAYS = 90, 30
_TREND_RANKS = {"rising": 0, "steady": 1, "not clear yet": 2, "fading": 3}
_LAST_RANK = 4


@dataclass(frozen=True, slots=True)
class ContactChoice:
    """What is asked of the list; `figures` by row id, none of them while they are not known.

    `among` are the row ids of a group, None where all are asked for.
    """

    words: str = ""
    shown: str = "all"
    order: str = "last met"
    figures: Mapping[int, ContactFigure] = field(default_factory=dict)
    among: tuple[int, ...] | None = None


def chosen_ids(choice: ContactChoice, contacts: ContactList, now: datetime) -> list[int]:
    """Return the row ids of the contacts that pass, in the order asked for."""
    wanted = _filter(choice.shown, choice.figures, now)
    wanted = replace(wanted, words=choice.words, among=_both(wanted.among, choice.among))
    if choice.order == "strength":
        return _with_figures_first(choice, contacts.ids(wanted), _by_strength)
    if choice.order == "trend":
        return _with_figures_first(choice, contacts.ids(wanted), _by_trend)
    return contacts.ids(wanted, choice.order)


def filter_counts(
    figures: Mapping[int, ContactFigure], contacts: ContactList, now: datetime
) -> dict[str, int]:
    """Return how many contacts each filter lists."""
    return {shown: contacts.count(_filter(shown, figures, now)) for shown in FILTERS}


def _filter(shown: str, figures: Mapping[int, ContactFigure], now: datetime) -> ContactFilter:
    if shown in ("deep", "rising", "fading"):
        among = tuple(key for key, one in figures.items() if _is(one, shown))
        return ContactFilter(among=among, with_let_go=False)
    if shown == "quiet":
        return ContactFilter(quiet_since=to_microseconds(now - timedelta(days=QUIET_DAYS)))
    if shown in ("resting", "let go"):
        return ContactFilter(standing=shown)
    if shown == "new":
        return ContactFilter(added_since=to_microseconds(now - timedelta(days=NEW_DAYS)))
    if shown == "handle":
        return ContactFilter(name_kind="handle")
    return ContactFilter()


def _both(some: tuple[int, ...] | None, others: tuple[int, ...] | None) -> tuple[int, ...] | None:
    """Return what is in both; None stands for everybody."""
    if some is None or others is None:
        return others if some is None else some
    return tuple(key for key in some if key in set(others))


def _is(figure: ContactFigure, shown: str) -> bool:
    return figure.is_deep if shown == "deep" else figure.verdict == shown


def _with_figures_first(
    choice: ContactChoice, ids: list[int], rank: Callable[[ContactFigure], float]
) -> list[int]:
    figures = choice.figures
    known = sorted((key for key in ids if key in figures), key=lambda key: rank(figures[key]))
    return known + [key for key in ids if key not in figures]


def _by_strength(figure: ContactFigure) -> float:
    return -figure.strength


def _by_trend(figure: ContactFigure) -> float:
    return _TREND_RANKS.get(figure.verdict, _LAST_RANK)
