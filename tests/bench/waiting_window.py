"""Kithbook's own window, left alone, then opened at a contact; tells how long it kept one waiting.

Prints `waited` and the longest time in ms between two turns of the window: while it warms up, and
while the first contact comes with its chart.
"""

from __future__ import annotations

import gc
import os
import sys
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

_SETTLED_MS, _WARM_MS, _OPENED_MS = 900, 3500, 2000
_TURN_MS = 2
_MOST_RATED = (
    "SELECT c.uid FROM reflection r JOIN contact c ON c.id = r.contact_id "
    "GROUP BY r.contact_id ORDER BY count(*) DESC LIMIT 1"
)


class _Turns:
    """Counts the longest time between two turns of the event loop."""

    def __init__(self, application: QApplication) -> None:
        self._timer = QTimer(application)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    def longest_in(self, milliseconds: int) -> float:
        """Return the longest time in ms without a turn, from now on."""
        self._longest, self._last = 0.0, perf_counter()
        self._timer.start(_TURN_MS)
        _wait(milliseconds)
        self._timer.stop()
        return self._longest * 1000

    def _look(self) -> None:
        now = perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Open the book of the environment, and close it again."""
    from app.paths import find_paths
    from ui.window import Program

    program = Program.start(find_paths(os.environ), sys.argv[:1])
    turns = _Turns(program.application)
    program.show()
    _wait(_SETTLED_MS)
    warming = turns.longest_in(_WARM_MS)
    shell, found = program.shell, []
    assert shell is not None
    shell.session.read(lambda book: book.records.db.value(_MOST_RATED), found.append)
    while not found:
        _wait(_TURN_MS)
    QTimer.singleShot(0, lambda: shell.open_record("contact", found[0]))
    opening = turns.longest_in(_OPENED_MS)
    print(f"waited {warming:.1f} {opening:.1f}", flush=True)
    program.window.close()


if __name__ == "__main__":
    gc.disable()
    main()
