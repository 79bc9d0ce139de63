"""Ties between contacts as pairs of places, each pair once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Ints, ints


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """`n_contacts` contacts, and the pairs of them that know each other (`one` < `other`)."""

    n_contacts: int
    one: Ints
    other: Ints

    def __len__(self) -> int:
        """Return the number of ties."""
        return len(self.one)


def distinct_ties(one: npt.ArrayLike, other: npt.ArrayLike, n_contacts: int) -> Ties:
    """Return the ties among contacts 0 to `n_contacts` − 1: undirected, once each, no loops."""
    first, second = ints(one), ints(other)
    real = first != second
    keys = np.minimum(first, second)[real] * n_contacts + np.maximum(first, second)[real]
    keys = np.unique(keys)
    return Ties(n_contacts, keys // max(n_contacts, 1), keys % max(n_contacts, 1))
