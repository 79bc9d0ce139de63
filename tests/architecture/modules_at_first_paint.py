"""Open the window on the book named, print which modules the first paint finds, and leave."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from app.paths import find_paths
from ui.window import Program


class AtFirstPaint(QObject):
    """Prints the names of all modules when the window paints, then closes it."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        program.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            print("\n".join(sys.modules), flush=True)
            self._program.window.close()
        return False


def main(book: Path) -> int:
    """Open the window and leave it at its first paint."""
    program = Program.start(find_paths(os.environ, book=book), sys.argv[:1])
    watcher = AtFirstPaint(program)
    program.show()
    code = program.run()
    del watcher
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
