"""The floor of a start: a bare main window, until its first paint."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.first_paint import leave_after_first_paint

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1360, 860)
    leave_after_first_paint(application, window)
    window.show()
    raise SystemExit(application.exec())
