"""What belongs to this computer rather than to a book: appearance, zoom, size of the window."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from app.paths import make_private_folder

APPEARANCES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the window looks on this computer."""

    appearance: str = "system"
    zoom: float = 1.0
    width: int = 1360
    height: int = 860
    idle_minutes: int = 15


class PreferencesFile:
    """Preferences kept in a file; a damaged or missing one means the usual ones."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = _read(path)

    def change(self, **values: Any) -> Preferences:
        """Keep changed preferences and return all of them."""
        self.now = replace(self.now, **values)
        make_private_folder(self._path.parent)
        partial = self._path.with_suffix(".part")
        partial.write_text(json.dumps(asdict(self.now), indent=1), encoding="utf-8")
        partial.chmod(0o600)
        os.replace(partial, self._path)
        return self.now


def _read(path: Path) -> Preferences:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    usual = Preferences()
    if not isinstance(found, dict):
        return usual
    kept = {
        field.name: found[field.name]
        for field in fields(Preferences)
        if isinstance(found.get(field.name), type(getattr(usual, field.name)))
    }
    chosen = replace(usual, **kept)
    return chosen if chosen.appearance in APPEARANCES else replace(chosen, appearance="system")
