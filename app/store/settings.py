"""Settings that belong to the book: any JSON value by its key."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from app.store.db import Database


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a book."""

    db: Database

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a setting."""
        text = self.db.value("SELECT value FROM setting WHERE key = ?", key)
        return default if text is None else json.loads(text)

    def set(self, key: str, value: Any) -> None:
        """Keep the value of a setting; None forgets it."""
        with self.db.transaction():
            if value is None:
                self.db.run("DELETE FROM setting WHERE key = ?", key)
            else:
                self.db.run(
                    "INSERT INTO setting (key, value) VALUES (?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    key,
                    json.dumps(value, ensure_ascii=False, sort_keys=True),
                )

    def all(self) -> dict[str, Any]:
        """Return all settings, by key."""
        rows = self.db.rows("SELECT key, value FROM setting ORDER BY key")
        return {key: json.loads(value) for key, value in rows}
