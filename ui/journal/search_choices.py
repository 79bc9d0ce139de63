"""What can complete the piece of a search that is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from app.book import Book
from app.model.scales import INTENTS, RATING_KEYS
from ui.journal.search_words import Typed, quoted
from ui.text import tr

MOST = 7
_LEAST = 2
_KEYS = ("contact", "tag", "place", "intent", "before", "after", "since", "until", "on")
_DAYS = ("before", "after", "since", "until", "on")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is put in, and what it is for."""

    words: str
    hint: str = ""


def choices_for(typed: Typed, book: Book) -> list[Choice]:
    """Return what fits a piece, the likeliest first."""
    if typed.key in _DAYS:
        found = _days(typed)
    elif typed.key == "intent":
        found = _intents(typed)
    elif typed.key in ("contact", "tag", "place"):
        found = [_with(typed.key, value) for value in _values(typed, book)]
    else:
        found = _operators(typed.value) if not typed.key else []
    sign = "-" if typed.is_without else ""
    return [Choice(sign + one.words, one.hint) for one in found[:MOST]]


def _values(typed: Typed, book: Book) -> list[str]:
    if typed.key == "contact":
        lines = book.contacts.list.matching(typed.value.lstrip("@"), MOST)
        return [line.name.lstrip("@") for line in lines]
    known = book.entries.list.tags() if typed.key == "tag" else book.entries.list.places()
    wanted = typed.value.lstrip("#").casefold()
    return [one for one in known if wanted in one.casefold()][:MOST]


def _with(key: str, value: str) -> Choice:
    sign = {"contact": "@", "tag": "#"}.get(key, f"{key}:")
    return Choice(f"{sign}{quoted(value)}")


def _days(typed: Typed) -> list[Choice]:
    said = ("yesterday", "this week", "last week", "this month", "last month", "last year")
    fits = [one for one in said if one.startswith(typed.value.casefold())]
    return [Choice(f"{typed.key}:{quoted(one)}") for one in fits]


def _intents(typed: Typed) -> list[Choice]:
    fits = [one for one in INTENTS if one.startswith(typed.value.casefold())]
    return [Choice(f"intent:{quoted(one)}", tr("Intents", one)) for one in fits]


def _operators(word: str) -> list[Choice]:
    if len(word) < _LEAST:
        return []
    low = word.casefold()
    keys = [Choice(f"{key}:", _hint(key)) for key in _KEYS if key.startswith(low)]
    ratings = [Choice(f"{key}>=", _hint("rating")) for key in RATING_KEYS if key.startswith(low)]
    return keys + ratings


def _hint(key: str) -> str:
    say = partial(tr, "SearchChoices")
    return {
        "contact": say("entries with a contact"),
        "tag": say("entries with a tag"),
        "place": say("entries at a place"),
        "intent": say("entries with an intent"),
        "before": say("before a day, a month or a year"),
        "after": say("after a day, a month or a year"),
        "since": say("from a day on"),
        "until": say("up to a day"),
        "on": say("on a day, in a month or a year"),
        "rating": say("rated at least 1 to 5"),
    }[key]
