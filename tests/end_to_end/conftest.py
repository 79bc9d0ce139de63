import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import Clock
from app.paths import Paths, find_paths
from app.sample.fill import Size, fill
from tests.end_to_end.person import Answers, Person
from ui.window import Program

CONTACTS = Path(__file__).parents[1] / "data" / "contacts"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Return the places of an empty data folder."""
    return find_paths({}, tmp_path / "data")


@pytest.fixture
def start(paths: Paths, qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[], Person]]:
    """Start the program on the data folder, as often as a test wants."""
    programs: list[Program] = []

    def start() -> Person:
        files = Answers()
        program = Program.start(paths, ["kithbook"], files=files)
        programs.append(program)
        with qtbot.waitActive(program.window), qtbot.waitSignal(program.window.painted):
            program.show()
        return Person(program, qtbot, files)

    yield start
    for program in programs:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


@pytest.fixture
def person(start: Callable[[], Person]) -> Person:
    """Return somebody before the window of an empty book."""
    return start()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sample book to copy."""
    path = tmp_path_factory.mktemp("sample") / "sample.kithbook"
    book = Book.open(path, Clock())
    fill(book.records, Clock(), Size())
    book.close()
    return path


@pytest.fixture
def full(sample: Path, paths: Paths, start: Callable[[], Person]) -> Person:
    """Return somebody whose own book holds what the sample does."""
    paths.data.mkdir(mode=0o700)
    shutil.copy(sample, paths.book)
    return start()
