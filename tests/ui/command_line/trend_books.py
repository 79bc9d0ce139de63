"""Books full of trends made up at random: each contact's ratings have a shape of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Any
from uuid import UUID

from app.model.scales import RATING_KEYS

NOW = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
# From eleven hours behind to fourteen ahead, with summers of an hour, of half an hour, and without.
ZONES = (
    "Pacific/Pago_Pago",
    "America/New_York",
    "Europe/Lisbon",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    None,
)
Rated = list[tuple[float, int]]


def _noise(random: Random, days: list[float]) -> Rated:
    return [(day, random.randint(1, 5)) for day in days]


def _drift(random: Random, days: list[float]) -> Rated:
    """Ratings near a slope of any size, the edges of the verdict among them."""
    slope, spread = random.choice((0, 0.3, 0.5, 0.8, 2, -0.5, -1, -4)), random.choice((0, 0.4, 1))
    return [
        (day, min(max(round(random.gauss(3 + slope * (day + 200) / 365, spread)), 1), 5))
        for day in days
    ]


def _days(random: Random, n: int, span: float) -> list[float]:
    return [random.uniform(-span, 0) for _ in range(n)]


def _few(random: Random) -> Rated:
    return _noise(random, _days(random, random.randint(0, 3), 200))


def _some(random: Random) -> Rated:
    return _drift(random, _days(random, random.randint(4, 14), random.choice((80, 120, 500))))


def _many(random: Random) -> Rated:
    return _drift(random, _days(random, random.randint(30, 90), random.choice((100, 1_500))))


def _eight_days(random: Random) -> Rated:
    """Seven to nine days over 89 to 91, the least that a verdict needs."""
    n, span = random.randint(7, 9), random.randint(89, 91)
    between = random.sample(range(1, span), n - 2)
    return _drift(random, [float(day - span) for day in (0, *between, span)])


def _all_equal(random: Random) -> Rated:
    value = random.randint(1, 5)
    return [(day, value) for day in _days(random, random.randint(3, 20), 400)]


def _at_one_moment(random: Random) -> Rated:
    moments = _days(random, random.randint(1, 12), 300)
    return _noise(random, [random.choice(moments) for _ in range(random.randint(3, 40))])


def _in_one_night(random: Random) -> Rated:
    """Several ratings within hours of each other: one local day or two, as the zone has it."""
    nights = _days(random, 14, 300)
    return _noise(random, [night + random.choice((0, 0.1, 0.3)) for night in nights * 2])


def _with_gaps(random: Random) -> Rated:
    steps = [random.choice((0.5, 7, 20, 59.9, 60, 60.1, 200)) for _ in range(24)]
    return _drift(random, [day - sum(steps) for day in accumulate(steps)])


def _one_after_years(random: Random) -> Rated:
    """A rating so much later than the others that its weight is nearly all there is."""
    return _noise(random, [*_days(random, 12, 100), 900.0])


def _across_summer(random: Random) -> Rated:
    """Minutes around the hours at which clocks are turned."""
    turns = ((2025, 3, 30, 1), (2025, 10, 26, 1), (2026, 3, 8, 7))
    days = [(datetime(*turn, tzinfo=UTC) - NOW) / timedelta(days=1) for turn in turns]
    return _noise(random, [day + random.randint(-90, 90) / 1_440 for day in days * 5])


SHAPES: tuple[Callable[[Random], Rated], ...] = (
    _few,
    _some,
    _many,
    _eight_days,
    _all_equal,
    _at_one_moment,
    _in_one_night,
    _with_gaps,
    _one_after_years,
    _across_summer,
)


def book_of_trends(seed: int) -> dict[str, Any]:
    """Return a book as JSON, a contact for each shape; some are handles, some were let go."""
    random = Random(seed)
    contacts = [_contact(random, shape.__name__) for shape in SHAPES]
    entries = [
        entry
        for one, shape in zip(contacts, SHAPES, strict=True)
        for entry in _entries(random, one["uid"], shape(random))
    ]
    random.shuffle(entries)
    return {"kithbook": 1, "contacts": contacts, "entries": entries}


def _uid(random: Random) -> str:
    return str(UUID(int=random.getrandbits(128), version=4))


def _contact(random: Random, shape: str) -> dict[str, Any]:
    return {
        "uid": _uid(random),
        "name": f"Somebody {shape}",
        "name_kind": random.choice(("real", "handle")),
        "standing": random.choice(("active", "resting", "let go")),
    }


def _entries(random: Random, contact: str, rated: Rated) -> Iterator[dict[str, Any]]:
    home = random.choice(ZONES)
    for day, value in rated:
        others = {key: random.choice((None, 1, 2, 3, 4, 5)) for key in RATING_KEYS}
        yield {
            "uid": _uid(random),
            "happened_at": (NOW + timedelta(seconds=round(day * 86_400))).isoformat(),
            "zone": home if random.random() < 0.6 else random.choice(ZONES),
            "contacts": [contact],
            "reflections": [{"contact": contact, **others, "depth": value}],
        }
