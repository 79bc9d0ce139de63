"""Open the window on the book named, close it as soon as the module named is being imported."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from app.paths import find_paths
from ui.window import Program


def main(book: Path, module: str) -> int:
    """Return the code of the program; print which modules were there when it was closed."""
    program = Program.start(find_paths(os.environ, book=book), sys.argv[:1])

    def look() -> None:
        if module in sys.modules:
            watch.stop()
            print("\n".join(sys.modules), flush=True)
            program.window.close()

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(2)
    program.show()
    return program.run()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
