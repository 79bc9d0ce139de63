"""Which contacts to list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContactFilter:
    """Which contacts to list: words in any of their facts, and states; None means any.

    `among` holds row ids.
    """

    words: str = ""
    standing: str | None = None
    name_kind: str | None = None
    quiet_since: int | None = None
    added_since: int | None = None
    met_only: bool = False
    tag: str | None = None
    field: str | None = None
    with_let_go: bool = True
    among: tuple[int, ...] | None = None
