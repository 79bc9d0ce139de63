"""Leaving Python's collector of cycles alone while very many records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_later() -> Iterator[None]:
    """Put the collector off: it looks at all records again and again, and a third of the time goes.

    Records hold no cycles, so nothing piles up meanwhile. Afterwards all that was made counts as
    old: else the collector would at once go over it three times, and nobody have a turn meanwhile.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
