"""Types numbered words into a new entry until killed; prints how many are acknowledged."""

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.book import Book
from app.clock import Clock
from app.paths import find_paths
from ui.context import Context
from ui.icons import Icons
from ui.journal.autosave import SAVED
from ui.journal.view import JournalView
from ui.session import Session
from ui.tasks import Tasks
from ui.text import Formats
from ui.theme import ThemeSource, load_theme


class Typist:
    """Writes one word a turn."""

    def __init__(self, view: JournalView) -> None:
        self.view, self.count = view, 0
        self.timer = QTimer(view)
        self.timer.timeout.connect(self.type)
        view.desk.autosave.state_changed.connect(self.tell)
        self.timer.start(4)

    def type(self) -> None:
        self.count += 1
        QTest.keyClicks(self.view.editor.body, f"w{self.count} ")
        if self.count % 150 == 0:
            self.timer.start(1200)
        elif self.timer.interval() > 4:
            self.timer.start(4)

    def tell(self, state: str) -> None:
        draft = self.view.draft
        if state == SAVED and draft is not None:
            print(len(draft.entry.body.split()), flush=True)


def main(folder: str) -> None:
    app = QApplication([])
    paths = find_paths({}, Path(folder))
    theme = ThemeSource(load_theme("light"))
    tasks = Tasks(lambda: Book.open(paths.book, Clock()), Book.close)
    context = Context(
        Session(tasks), theme, Icons(theme), Formats(QLocale("en_GB")), Clock(), paths
    )
    view = JournalView(context)
    view.show()
    view.new_entry([])
    view.editor.body.setFocus()
    typist = Typist(view)
    assert typist.count == 0
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
