"""What every view is given when it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.paths import Paths
from ui.choose_file import FileChooser
from ui.icons import Icons
from ui.session import Session
from ui.text import Formats
from ui.theme import ThemeSource


@dataclass(frozen=True, slots=True)
class Context:
    """The open book, how things look and read, what time it is, and who asks for files."""

    session: Session
    theme: ThemeSource
    icons: Icons
    formats: Formats
    clock: Clock
    paths: Paths
    files: FileChooser = field(default_factory=FileChooser)
    dictionaries: Callable[[], Mapping[str, Path]] = dict
