"""Keeping dots of one step beside each other instead of on top."""

from __future__ import annotations

from collections.abc import Sequence

_GOLDEN = 0.618034


def sideways(xs: Sequence[float], ys: Sequence[float], width: float) -> list[float]:
    """Return how far to move each dot sideways, within ±width/2; a dot alone at its x stays.

    Only x is moved, and the same dots always move in the same way.
    """
    offsets = [0.0] * len(xs)
    columns: dict[float, list[int]] = {}
    for place, x in enumerate(xs):
        columns.setdefault(x, []).append(place)
    for places in columns.values():
        ordered = sorted(places, key=lambda place: ys[place])
        for rank, place in enumerate(ordered):
            share = (rank * _GOLDEN) % 1 if rank else 0.5
            offsets[place] = (share - 0.5) * width if len(ordered) > 1 else 0.0
    return offsets
