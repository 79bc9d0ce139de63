"""`python -m tests.end_to_end.typist DIR`: the program, in which somebody types numbered words."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.paths import find_paths
from ui.window import Program

WORD_EVERY_MS = 20


class Typist:
    """Begins an entry once the window stands, and says each number when it is typed."""

    def __init__(self, program: Program) -> None:
        self._program, self._count = program, 0
        self._timer = QTimer(program)
        self._timer.timeout.connect(self._type)
        program.window.painted.connect(self._begin)

    def _begin(self) -> None:
        self._program.shell.write_entry()
        QTest.keyClick(QApplication.focusWidget(), "\r")
        self._timer.start(WORD_EVERY_MS)

    def _type(self) -> None:
        QTest.keyClicks(QApplication.focusWidget(), f"w{self._count} ")
        print(self._count, flush=True)
        self._count += 1


def main(folder: str) -> None:
    """Run until killed."""
    program = Program.start(find_paths({}, Path(folder)), ["kithbook"])
    typist = Typist(program)
    program.show()
    program.run()
    del typist


if __name__ == "__main__":
    main(sys.argv[1])
