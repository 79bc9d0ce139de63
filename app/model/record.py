"""Records: frozen classes of facts, of which very many are made at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar, dataclass_transform

Facts = TypeVar("Facts")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(facts: type[Facts]) -> type[Facts]:
    """Return a frozen dataclass with slots, each of whose fields is given by its name.

    A usual frozen one sets every field by object.__setattr__, which takes twice as long for a
    contact. This one is filled while it belongs to an open class of the same slots.
    """
    opened: Any = dataclass(slots=True, kw_only=True, eq=False, repr=False)(facts)
    frozen: Any = dataclass(frozen=True, slots=True, kw_only=True, init=False)(facts)
    fill, set_class = opened.__init__, object.__setattr__

    @wraps(fill)
    def filled(self: Any, **given: Any) -> None:
        set_class(self, "__class__", opened)
        fill(self, **given)
        self.__class__ = frozen

    frozen.__init__ = filled
    return frozen  # type: ignore[no-any-return]
