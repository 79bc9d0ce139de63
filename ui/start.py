"""Starting the program with a window."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from types import TracebackType

from app.keep.lock import is_locked
from app.paths import Paths
from ui.window import Program


def _say_what_broke(
    kind: type[BaseException], error: BaseException, where: TracebackType | None
) -> None:
    """Print where it broke, without the words of the error: they may be private."""
    sys.stderr.write(f"Kithbook: {kind.__name__}\n")
    traceback.print_tb(where, file=sys.stderr)


def run(paths: Paths, arguments: Sequence[str]) -> int:
    """Open the window and return the exit code; a second start raises the first window."""
    if not _has_display():
        sys.stderr.write("kithbook: there is no display to open a window on.\n")
        return 1
    if is_locked(paths.book):
        from ui.single_instance import raise_the_first

        if raise_the_first(paths.book):
            return 0
    program = Program.start(paths, arguments)
    sys.excepthook = _say_what_broke
    program.show(within=program.application.primaryScreen().availableSize())
    return program.run()


def _has_display() -> bool:
    asked = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in asked)
