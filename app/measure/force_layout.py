"""Where the contacts of a network stand: tied ones near each other, nobody on top of another.

After Fruchterman and Reingold (1991), with a pull to the middle that keeps the untied in sight.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, ints

_GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
_FEWEST_STEPS, _MOST_STEPS, _STEPS_TIMES_CONTACTS = 40, 200, 24_000
_PULL, _FIRST_STRIDE, _GENTLE_STRIDE = 2.5, 0.12, 0.02
_CLOSEST = 1e-3


def force_layout(n_contacts: int, ties: npt.ArrayLike, start: Floats | None = None) -> Floats:
    """Return a place within the unit circle for each contact, as rows of x and y.

    `ties` are pairs of contacts from 0. The same network always lies in the same way; from a
    `start` (rows of x and y) contacts move no more than they must.
    """
    pairs = ints(ties).reshape(-1, 2)
    places = _spiral(n_contacts) if start is None else start
    first_stride = _FIRST_STRIDE if start is None else _GENTLE_STRIDE
    if n_contacts < 2:
        return places
    length = 1.6 / np.sqrt(n_contacts)
    steps = int(np.clip(_STEPS_TIMES_CONTACTS // n_contacts, _FEWEST_STEPS, _MOST_STEPS))
    for step in range(steps):
        stride = first_stride * (1 - step / steps)
        places = places + _limited(_forces(places, pairs, length), stride)
    return _within_circle(places)


def _spiral(n: int) -> Floats:
    """Return places that fill the unit circle evenly."""
    rank = np.arange(n)
    far = np.sqrt((rank + 0.5) / max(n, 1))
    return np.column_stack((np.cos(rank * _GOLDEN_ANGLE) * far, np.sin(rank * _GOLDEN_ANGLE) * far))


def _forces(places: Floats, pairs: npt.NDArray[np.int64], length: float) -> Floats:
    across, up = (np.subtract.outer(axis, axis) for axis in places.T)
    push = length**2 / np.maximum(across * across + up * up, _CLOSEST**2)
    force: Floats = np.column_stack(
        (np.einsum("ij,ij->i", across, push), np.einsum("ij,ij->i", up, push))
    )
    along = places[pairs[:, 1]] - places[pairs[:, 0]]
    pull = along * (np.hypot(along[:, 0], along[:, 1]) / length)[:, None]
    np.add.at(force, pairs[:, 0], pull)
    np.add.at(force, pairs[:, 1], -pull)
    return force - _PULL * places


def _limited(force: Floats, longest: float) -> Floats:
    size = np.maximum(np.hypot(force[:, 0], force[:, 1]), _CLOSEST)
    limited: Floats = force * (np.minimum(size, longest) / size)[:, None]
    return limited


def _within_circle(places: Floats) -> Floats:
    centred = places - (places.max(axis=0) + places.min(axis=0)) / 2
    reach = float(np.hypot(centred[:, 0], centred[:, 1]).max())
    within: Floats = centred / max(reach, _CLOSEST)
    return within
