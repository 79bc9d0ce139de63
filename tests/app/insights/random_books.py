"""Books by the contract, made up at random, for the numbers to be compared on."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from app.book import Book
from app.clock import fixed_clock

NOW = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
INTENTS = ("learn", "teach", "enjoy", "help", "ask", "be seen", "be introduced")
RATINGS = ("depth", "growth", "relatability", "safety", "gave", "received")
FIELDS = (None, "Nursing", "Civic law", "Astronomy", "Carpentry", "Theatre")
KINDS = ("", "no entries", "one contact", "no ratings", "one field", "all let go")


def random_document(seed: int) -> dict[str, Any]:
    """Return a book as JSON; every sixth is of the same kind of edge case."""
    random, kind = Random(seed), KINDS[seed % len(KINDS)]
    contacts = [_contact(random, kind) for _ in range(_how_many(random, kind))]
    for one in contacts:
        others = [other for other in contacts if other["uid"] > one["uid"]]
        tied = random.sample(others, min(len(others), random.randint(0, 2)))
        one["met_through"] = _maybe(random, random.choice(contacts)["uid"], 0.3)
        one["ties"] = [
            {"with": other["uid"], "kind": kind}
            for other in tied
            for kind in random.choice((("knows",), ("knows", "works with")))
        ]
    moods = {one["uid"]: random.choice(((1, 2), (1, 5), (4, 5))) for one in contacts}
    n_entries = 0 if kind == "no entries" else random.randint(1, 220)
    entries = [_entry(random, kind, moods) for _ in range(n_entries)]
    return {"kithbook": 1, "contacts": contacts, "entries": entries}


def _how_many(random: Random, kind: str) -> int:
    return 1 if kind == "one contact" else random.randint(2, 24)


def _uid(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128), version=4))


def _maybe(random: Random, value: Any, chance: float = 0.7) -> Any:
    return value if random.random() < chance else None


def _contact(random: Random, kind: str) -> dict[str, Any]:
    standing = random.choice(("active", "active", "active", "resting", "let go"))
    return {
        "uid": _uid(random),
        "name": f"Somebody {random.randint(1, 9999)}",
        "name_kind": random.choice(("real", "handle")),
        "field": "Nursing" if kind == "one field" else random.choice(FIELDS),
        "proximity": _maybe(random, random.randint(1, 5)),
        "prestige": _maybe(random, random.choice((1, 3, 4, 5, 5))),
        "known_since": _maybe(random, random.choice(("2019", "2026-05", "2026")), 0.3),
        "standing": "let go" if kind == "all let go" else standing,
    }


def _entry(random: Random, kind: str, moods: dict[str, tuple[int, int]]) -> dict[str, Any]:
    people = random.sample(sorted(moods), min(len(moods), random.choice((0, 1, 1, 1, 2, 3))))
    ago = timedelta(days=random.expovariate(1 / 260) - 20, seconds=random.randint(0, 9))
    rated = [] if kind == "no ratings" else [one for one in people if random.random() < 0.9]
    return {
        "uid": _uid(random),
        "happened_at": (NOW - ago).isoformat(),
        "zone": random.choice(("Europe/Lisbon", "Pacific/Auckland", None)),
        "duration_minutes": _maybe(random, random.choice((0, 15, 45, 120))),
        "intent": random.sample(INTENTS, random.choice((0, 1, 1, 2))),
        "contacts": people,
        "reflections": [_reflection(random, one, *moods[one]) for one in rated],
        "promises": [_promise(random, people) for _ in range(random.choice((0, 0, 1)))],
    }


def _reflection(random: Random, contact: str, low: int, high: int) -> dict[str, Any]:
    ratings = {key: _maybe(random, random.randint(low, high), 0.8) for key in RATINGS}
    return {"contact": contact, **ratings}


def _promise(random: Random, people: list[str]) -> dict[str, Any]:
    state = random.choice(("open", "kept", "kept", "dropped"))
    due = NOW.date() + timedelta(days=random.randint(-40, 5))
    closed = due + timedelta(days=random.randint(-3, 3))
    return {
        "uid": _uid(random),
        "text": "Send the notebook",
        "by": random.choice(["me", "me", *people]),
        "to": random.choice(["me", *people]),
        "due": _maybe(random, due.isoformat()),
        "state": state,
        "closed_on": None if state == "open" else _maybe(random, closed.isoformat(), 0.9),
    }


@contextmanager
def book_of(document: dict[str, Any]) -> Iterator[Book]:
    """Yield a book into which the document was brought."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.json"
        path.write_text(json.dumps(document), "utf-8")
        with Book.open(Path(folder) / "b.kithbook", fixed_clock(NOW, "Europe/Lisbon")) as book:
            book.exchange.bring(book.exchange.plan(book.exchange.read(path)))
            yield book
