"""Where files live: the data folder, the book, the sample, backups."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DATA_VARIABLE = "KITHBOOK_DATA"


@dataclass(frozen=True, slots=True)
class Paths:
    """The places of one data folder, and of the book in it or elsewhere."""

    data: Path
    book: Path

    @property
    def sample(self) -> Path:
        """The sample book, which stands apart from one's own."""
        return self.data / "sample.kithbook"

    @property
    def backups(self) -> Path:
        """The folder of automatic backups of the book."""
        return self.book.parent / "backups"

    @property
    def settings(self) -> Path:
        """The file of what belongs to this computer rather than to a book."""
        return self.data / "settings.json"


def find_paths(
    environment: Mapping[str, str], data: Path | None = None, book: Path | None = None
) -> Paths:
    """Return the places to use: those asked for, else KITHBOOK_DATA, else the system's folder."""
    folder = data or _folder_of(environment)
    return Paths(folder, book or folder / "book.kithbook")


def _folder_of(environment: Mapping[str, str]) -> Path:
    if environment.get(DATA_VARIABLE):
        return Path(environment[DATA_VARIABLE]).expanduser()
    from platformdirs import user_data_path

    return user_data_path("kithbook", appauthor=False)


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it, that only their owner can enter."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner can read, where there is none."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
