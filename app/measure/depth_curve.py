"""Who holds the depth, and how few are they? Shares of strength by rank.

The layers of 5, 15, 50 and 150 are Dunbar's (1993; Zhou and others 2005), who finds about 40 % of
social time in the first and 60 % in the first two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, floats

LAYER_SIZES = (5, 15, 50, 150)
ROUNDING = 1e-12


@dataclass(frozen=True, slots=True)
class Layer:
    """The share of all strength, 0 to 1, that the `size` strongest contacts hold."""

    size: int
    share: float


def cumulative_shares(strengths: npt.ArrayLike) -> Floats:
    """Return the share that the 1, 2, … strongest hold, ending at 1; empty without any strength."""
    ranked = -np.sort(-floats(strengths))
    totals = np.cumsum(ranked[ranked > 0])
    shares: Floats = totals / totals[-1:]
    return shares


def half_held_by(strengths: npt.ArrayLike) -> int | None:
    """Return the fewest contacts that together hold at least half; None without any strength."""
    shares = cumulative_shares(strengths)
    if not len(shares):
        return None
    return int(np.argmax(shares >= 0.5 - ROUNDING)) + 1


def layers(strengths: npt.ArrayLike) -> tuple[Layer, ...]:
    """Return the layers and their shares; none without any strength."""
    shares = cumulative_shares(strengths)
    if not len(shares):
        return ()
    return tuple(Layer(size, float(shares[min(size, len(shares)) - 1])) for size in LAYER_SIZES)
