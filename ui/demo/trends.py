"""`python -m ui.demo.trends --to DIR`: trend charts of one rating to thousands, as pictures."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from app.clock import Clock

Rated = list[tuple[float, int]]


def cases() -> Iterator[tuple[str, Rated]]:
    """Yield the name of each case, and its ratings: days ago, and value."""
    random = Random(1)
    for n in (1, 2, 3, 5):
        yield f"sparse-{n}", [(20.0 + 31 * place, 3 + place % 2) for place in range(n)]
    late = [(9.0 * place, 2 + place % 2) for place in range(12)]
    yield "gapped", [(500 + 9.0 * place, 4 + place % 2) for place in range(12)] + late
    yield "one-day", [(3 + place / 200, 2 + place % 3) for place in range(9)]
    yield "then-and-now", [(13_300 - 20.0 * place, 2) for place in range(9)] + late
    yield "steady", [(21.0 * place, 3 + (place % 7 == 0)) for place in range(40)]
    yield "rising", [(21.0 * place, _near(random, 4.6 - place / 10)) for place in range(32)]
    yield "fading", [(21.0 * place, _near(random, 1.4 + place / 10)) for place in range(32)]
    doubtful = (2, 3, 3, 2, 3, 4, 3, 4, 3, 4, 4, 3)
    yield "perhaps", [(30.0 * place, value) for place, value in enumerate(reversed(doubtful))]
    yield "unclear", [(25.0 * place, random.randint(1, 5)) for place in range(14)]
    yield "crowded", [(random.uniform(0, 3650), random.randint(1, 5)) for _ in range(5000)]


def main() -> int:
    """Write the pictures, light and dark, say where each is, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.demo.trends", description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="the folder to write into")
    target: Path = parser.parse_args().to
    target.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.demo.trend_pictures import TrendStudio

    studio = TrendStudio(Clock())
    for name, rated in cases():
        for path in studio.take(name, rated, target):
            sys.stdout.write(f"{path}\n")
    return 0


def _near(random: Random, value: float) -> int:
    return min(max(round(random.gauss(value, 0.5)), 1), 5)


if __name__ == "__main__":
    raise SystemExit(main())
