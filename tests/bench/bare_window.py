"""The floor of a start: a bare main window, until its first paint. Prints the moment and memory."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.first_paint import leave_after_first_paint


def main() -> int:
    """Show an empty window and leave."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1360, 860)
    leave_after_first_paint(application, window)
    window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
