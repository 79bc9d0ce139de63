"""Where a network stands in a picture: the tied in the large part, the untied in rows below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Bools, Floats, Ints, ints
from app.measure.force_layout import force_layout

_FEWEST_IN_A_ROW, _WIDE = 8, 3.0
_ROW, _MOST_OF_ROWS, _BETWEEN, _ABOVE_ROWS = 0.17, 0.9, 0.26, 0.1
_EDGE, _ASIDE, _CLOSEST, _ENOUGH_TO_FILL = 1.0, 0.15, 1e-9, 12


@dataclass(frozen=True, slots=True, eq=False)
class NetworkLayout:
    """A place for each contact within the square from −1 to 1, as rows of x and y.

    The untied stand below `rows_from`; it is None where there are none, or nobody else.
    """

    places: Floats
    rows_from: float | None


def network_layout(
    n_contacts: int, ties: npt.ArrayLike, order: Sequence[int], before: Floats | None = None
) -> NetworkLayout:
    """Return where contacts stand; `ties` are pairs from 0, `order` is that of the untied.

    The same network always lies in the same way. Where places of `before` are given (NaN where
    there is none), the tied stay near them.
    """
    pairs = ints(ties).reshape(-1, 2)
    is_tied: Bools = np.zeros(n_contacts, dtype=np.bool_)
    is_tied[pairs.ravel()] = True
    untied = [one for one in order if not is_tied[one]]
    places = np.zeros((n_contacts, 2))
    if len(untied) == n_contacts:
        places[untied] = _rows(n_contacts, _EDGE, -_EDGE)
        return NetworkLayout(places, None)
    top = _height_of_rows(len(untied)) - _EDGE
    if untied:
        places[untied] = _rows(len(untied), top, -_EDGE)
    bottom = top + _BETWEEN if untied else -_EDGE
    start = None if before is None else _start(before, is_tied, pairs, bottom)
    places[is_tied] = _spread(_of_the_tied(is_tied, pairs, start), bottom)
    return NetworkLayout(places, top + _ABOVE_ROWS if untied else None)


def _of_the_tied(is_tied: Bools, pairs: Ints, start: Floats | None) -> Floats:
    number = np.cumsum(is_tied) - 1
    return force_layout(int(is_tied.sum()), number[pairs], start)


def _start(before: Floats, is_tied: Bools, pairs: Ints, bottom: float) -> Floats | None:
    """Return where the tied stood, those of the rows beside whom they are tied to now.

    None where hardly anybody is left.
    """
    stood = before[:, 1] >= bottom - _BETWEEN / 2
    if np.count_nonzero(stood & is_tied) * 2 < np.count_nonzero(is_tied):
        return None
    start = before.copy()
    for one, other in (*pairs, *pairs[:, ::-1]):
        if not stood[one] and stood[other]:
            start[one] = before[other] + _ASIDE * np.array([np.cos(one), np.sin(one)])
            stood[one] = True
    lost = np.flatnonzero(~stood)
    start[lost] = _ASIDE * np.column_stack((np.cos(lost), np.sin(lost)))
    start[:, 1] = 2 * (start[:, 1] - bottom) / (_EDGE - bottom) - _EDGE
    found: Floats = start[is_tied]
    return found


def _spread(places: Floats, bottom: float) -> Floats:
    """Return places stretched to the width and from a height to the top; few stay in the middle."""
    low, high = places.min(axis=0), places.max(axis=0)
    wide = min(1.0, float(np.sqrt(len(places) / _ENOUGH_TO_FILL)))
    share = wide * (places - (low + high) / 2) / np.maximum(high - low, _CLOSEST)
    middle = np.array([0.0, (_EDGE + bottom) / 2])
    spread: Floats = middle + share * np.array([2 * _EDGE, _EDGE - bottom])
    return spread


def _in_a_row(n: int) -> int:
    return max(_FEWEST_IN_A_ROW, int(np.ceil(np.sqrt(n * _WIDE))))


def _height_of_rows(n: int) -> float:
    n_rows = -(-n // _in_a_row(n))
    return min(n_rows * _ROW, _MOST_OF_ROWS)


def _rows(n: int, top: float, bottom: float) -> Floats:
    """Return places in rows from the top to the bottom, each in the middle of its cell."""
    across = _in_a_row(n)
    n_rows = max(-(-n // across), 1)
    rank = np.arange(n)
    row, column = rank // across, rank % across
    in_row = np.where(row == n_rows - 1, n - across * (n_rows - 1), across)
    width, height = 2 * _EDGE / across, (top - bottom) / n_rows
    x = (column - (in_row - 1) / 2) * width
    return np.column_stack((x, top - (row + 0.5) * height))
