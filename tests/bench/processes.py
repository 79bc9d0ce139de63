"""Timing whole processes in turn, ours and the floor's, so that a noisy machine hits both."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of a process to its first paint, and its peak memory in MiB."""

    seconds: float
    mebibytes: float


def words_of(module: str, data: Path, first: str) -> list[str]:
    """Run a module on the books of a folder; return its line that begins with a word, in words.

    The first run compiles what was installed without that, so that the next measure what is run.
    """
    screen = {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    done = subprocess.run(
        [sys.executable, "-m", module],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | screen | {"KITHBOOK_DATA": str(data)},
    )
    return next(words for line in done.stdout.splitlines() if (words := line.split())[0] == first)


def _start(module: str, data: Path) -> Start:
    begun = time.time()
    _, painted, kibibytes = words_of(module, data, "painted")
    return Start(float(painted) - begun, float(kibibytes) / 1024)


def starts_in_turn(ours: str, floor: str, data: Path, runs: int) -> tuple[list[Start], list[Start]]:
    """Return the starts of two modules, run one after the other, after one warm-up each."""
    pairs = [(_start(ours, data), _start(floor, data)) for _ in range(runs + 1)][1:]
    return [one for one, _ in pairs], [other for _, other in pairs]


def median_ratio(ours: Sequence[float], floor: Sequence[float]) -> float:
    """Return the median of the ratios pair by pair."""
    return statistics.median(one / other for one, other in zip(ours, floor, strict=True))
