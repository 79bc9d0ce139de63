"""What every view is given when it is made."""

from __future__ import annotations

from dataclasses import dataclass

from app.clock import Clock
from app.paths import Paths
from ui.icons import Icons
from ui.session import Session
from ui.text import Formats
from ui.theme import ThemeSource


@dataclass(frozen=True, slots=True)
class Context:
    """The open book, how things look and read, and what time it is."""

    session: Session
    theme: ThemeSource
    icons: Icons
    formats: Formats
    clock: Clock
    paths: Paths
