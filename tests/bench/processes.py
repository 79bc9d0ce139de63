"""Timing whole processes in turn, ours and the floor's, so that a noisy machine hits both."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of a process to its first paint, and its peak memory in MiB."""

    seconds: float
    mebibytes: float


def _start(arguments: Sequence[str]) -> Start:
    begun = time.time()
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )
    line = next(one for one in done.stdout.splitlines() if one.startswith("painted "))
    _, painted, kibibytes = line.split()
    return Start(float(painted) - begun, float(kibibytes) / 1024)


def starts_in_turn(
    ours: Sequence[str], floor: Sequence[str], runs: int
) -> tuple[list[Start], list[Start]]:
    """Return the starts of both, run one after the other, after one warm-up each."""
    pairs = [(_start(ours), _start(floor)) for _ in range(runs + 1)][1:]
    return [one for one, _ in pairs], [other for _, other in pairs]


def median_ratio(ours: Sequence[float], floor: Sequence[float]) -> float:
    """Return the median of the ratios pair by pair."""
    return statistics.median(one / other for one, other in zip(ours, floor, strict=True))
