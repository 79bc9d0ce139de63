"""What a mutation changed, so that each view can decide whether it concerns it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """The kinds of record that changed (contact, entry, opening, setting) and their uids.

    `everything` is set where listing uids would say nothing: an import, a restore, an undo of many.
    """

    kinds: frozenset[str] = frozenset()
    uids: frozenset[str] = frozenset()
    everything: bool = False
    said: str = field(default="", compare=False)

    @classmethod
    def of(cls, kind: str, uids: Iterable[str], said: str = "") -> Change:
        """Return the change of records of one kind."""
        return cls(frozenset({kind}), frozenset(uids), said=said)

    def concerns(self, kind: str, uid: str | None = None) -> bool:
        """Tell whether records of this kind, or this one record, may have changed."""
        return self.everything or (kind in self.kinds and (uid is None or uid in self.uids))

    def __or__(self, other: Change) -> Change:
        return Change(
            self.kinds | other.kinds,
            self.uids | other.uids,
            self.everything or other.everything,
            self.said or other.said,
        )
