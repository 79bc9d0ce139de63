from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.book import Book
from app.review.options import year_options
from tests.ui.review.conftest import CLOCK
from ui.review.preview import Preview
from ui.session import Session
from ui.tasks import Tasks


@pytest.fixture
def session(book: Book, tmp_path: Path) -> Iterator[Session]:
    """Yield a session whose worker has a copy of the book."""
    copy = tmp_path / "copy.kithbook"
    book.keeping.back_up(copy)
    tasks = Tasks(lambda: Book.open(copy, CLOCK), Book.close)
    yield Session(tasks)
    tasks.drain(10)


def test_pages_that_nobody_waits_for_are_not_read(session: Session, qtbot: QtBot) -> None:
    owner, gate, others = QObject(), Event(), []
    preview = Preview(session, owner)
    shares: list[float] = []
    preview.progressed.connect(shares.append)
    session.read(lambda book: gate.wait(), others.append)
    with qtbot.waitSignal(preview.slow):
        preview.draw(year_options(2026), 300, 1.0)
    assert preview.stop() and not preview.stop()
    with qtbot.assertNotEmitted(preview.drawn, wait=50):
        session.read(lambda book: book.is_empty(), others.append)
        gate.set()
        qtbot.waitUntil(lambda: others == [True, False])
    assert shares == []
    with qtbot.waitSignal(preview.drawn):
        preview.draw(year_options(2026), 300, 1.0)
    assert shares == sorted(shares) and shares[-1] == 1
