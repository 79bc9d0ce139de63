"""Kithbook's own start on a book, until its first paint. Prints the moment and memory."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.paths import find_paths
from tests.bench.first_paint import leave_after_first_paint
from ui.window import Program


def main(book: str) -> int:
    """Open the window on a book and leave."""
    program = Program.start(find_paths(os.environ, book=Path(book)), sys.argv[:1])
    leave_after_first_paint(program.application, program.window)
    program.show()
    return program.run()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
