"""Writing the file off the GUI thread: told how far it is, and stopped before it is there."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from app.review.options import year_options
from tests.ui.review.conftest import CLOCK
from ui.review.export import Export
from ui.session import Session
from ui.tasks import Tasks


@pytest.fixture
def export(book: Book, tmp_path: Path) -> Iterator[Export]:
    """Return an export whose worker has a copy of the book."""
    copy = tmp_path / "copy.kithbook"
    book.keeping.back_up(copy)
    tasks = Tasks(lambda: Book.open(copy, CLOCK), Book.close)
    yield Export(Session(tasks), tasks)
    tasks.drain(10)


def test_a_file_is_written_and_told(export: Export, tmp_path: Path, qtbot: QtBot) -> None:
    shares: list[float] = []
    export.progressed.connect(shares.append)
    with qtbot.waitSignal(export.written) as told:
        export.begin(year_options(2026), tmp_path / "year.pdf")
    assert told.args == [tmp_path / "year.pdf"]
    assert (tmp_path / "year.pdf").read_bytes().startswith(b"%PDF")
    assert shares == sorted(shares)
    assert shares[0] < 0.1 < shares[-1] and any(0.1 < one < 0.5 for one in shares)


def test_a_stopped_export_writes_nothing(export: Export, tmp_path: Path, qtbot: QtBot) -> None:
    session, gate = export._session, Event()
    session.tasks.submit_apart(gate.wait)
    session.tasks.submit_apart(gate.wait)
    with qtbot.waitSignal(export.progressed):
        export.begin(year_options(2026), tmp_path / "year.pdf")
    with qtbot.assertNotEmitted(export.written, wait=50):
        export.cancel()
        gate.set()
        assert session.tasks.drain(10)
    assert not (tmp_path / "year.pdf").exists()


def test_a_suffix_that_is_none_is_told(export: Export, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(export.failed) as told:
        export.begin(year_options(2026), tmp_path / "year.docx")
    assert "year.docx" in told.args[0]
