"""Work leaves the GUI thread and its answers come back to it."""

import sys
from collections.abc import Iterator
from threading import Event, get_ident
from types import TracebackType

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from app.errors import UserError
from ui.job import Progress
from ui.tasks import InlineTasks, TaskRunner, Tasks

SOON = 5.0


class Shelf:
    """A book that remembers which thread opened it, and whether it was closed."""

    def __init__(self) -> None:
        self.thread = get_ident()
        self.is_closed = False
        self.interrupted = Event()

    def interrupt(self) -> None:
        self.interrupted.set()

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks(Shelf, Shelf.close)
    yield tasks
    assert tasks.drain(SOON)


@pytest.fixture(params=["threads", "inline"])
def either(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[TaskRunner]:
    tasks = Tasks(Shelf) if request.param == "threads" else InlineTasks(Shelf())
    yield tasks
    assert tasks.drain(SOON)


def test_work_runs_elsewhere_and_answers_here(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[tuple[bool, int]] = []

    def keep(is_same_thread: bool) -> None:
        answers.append((is_same_thread, get_ident()))

    here = get_ident()
    tasks.submit(lambda shelf: shelf.thread == get_ident() != here, keep)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(True, here)]


def test_answers_come_in_order(either: TaskRunner, qtbot: QtBot) -> None:
    answers: list[int] = []
    for number in range(50):
        either.submit(lambda shelf, n=number: n, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == list(range(50))


def test_a_newer_call_drops_the_older_ones(tasks: Tasks, qtbot: QtBot) -> None:
    go, begun, ran, answers = Event(), Event(), [], []

    def slow(shelf: Shelf) -> str:
        begun.set()
        go.wait(SOON)
        return "begun"

    tasks.submit(slow, answers.append, key="search")
    assert begun.wait(SOON)
    tasks.submit(ran.append, answers.append, key="search")
    tasks.submit(lambda shelf: "newest", answers.append, key="search")
    go.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["newest"]
    assert ran == []


def test_an_interruptible_query_is_stopped(tasks: Tasks, qtbot: QtBot) -> None:
    begun, answers = Event(), []

    def query(shelf: Shelf) -> None:
        begun.set()
        assert shelf.interrupted.wait(SOON)
        raise UserError("interrupted")

    tasks.submit(query, answers.append, key="search", interruptible=True)
    assert begun.wait(SOON)
    tasks.submit(lambda shelf: shelf.interrupted.is_set(), answers.append, key="search")
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [True]


def test_work_that_may_not_be_interrupted_is_not(tasks: Tasks, qtbot: QtBot) -> None:
    go, begun, answers = Event(), Event(), []

    def save(shelf: Shelf) -> None:
        begun.set()
        go.wait(SOON)

    job = tasks.submit(save, answers.append)
    assert begun.wait(SOON)
    job.cancel()
    go.set()
    tasks.submit(lambda shelf: shelf.interrupted.is_set(), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [False]


def test_what_cannot_be_done_is_told(either: TaskRunner, qtbot: QtBot) -> None:
    handled: list[UserError] = []
    told: list[str] = []
    either.problem.connect(told.append)
    either.submit(refuse, failed=handled.append)
    either.submit(refuse)
    qtbot.waitUntil(lambda: bool(handled and told))
    assert [str(error) for error in handled] == told == ["The disk is full."]


def refuse(shelf: Shelf) -> None:
    raise UserError("The disk is full.")


def test_a_fault_of_ours_reaches_the_exception_hook(
    either: TaskRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []

    def hook(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        seen.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    either.submit(lambda shelf: {}["missing"])
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [KeyError]


def test_progress_is_told(either: TaskRunner, qtbot: QtBot) -> None:
    shares: list[float] = []
    answers: list[str] = []

    def climb(shelf: Shelf, report: Progress) -> str:
        report(0.5)
        report(1.0)
        return "top"

    either.submit(climb, answers.append, progress=shares.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert (shares, answers) == ([0.5, 1.0], ["top"])


def test_cancelled_work_stops_at_its_next_report(tasks: Tasks, qtbot: QtBot) -> None:
    go, begun, steps, answers = Event(), Event(), [], []

    def climb(shelf: Shelf, report: Progress) -> None:
        begun.set()
        go.wait(SOON)
        report(0.5)
        steps.append("went on")

    job = tasks.submit(climb, answers.append, progress=lambda share: None)
    assert begun.wait(SOON)
    job.cancel()
    go.set()
    tasks.submit(lambda shelf: "next", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert (steps, answers) == ([], ["next"])


def test_work_without_the_book_runs_beside_it(tasks: Tasks, qtbot: QtBot) -> None:
    go, answers = Event(), []

    def blocked(shelf: Shelf) -> str:
        go.wait(SOON)
        return "book"

    tasks.submit(blocked, answers.append)
    tasks.submit_apart(lambda: "apart", answers.append)
    qtbot.waitUntil(lambda: answers == ["apart"])
    go.set()
    qtbot.waitUntil(lambda: answers == ["apart", "book"])


def test_nobody_is_told_after_he_is_gone(qtbot: QtBot) -> None:
    tasks = Tasks(Shelf)
    listener = Listener()
    go = Event()
    tasks.submit(lambda shelf: go.wait(SOON), listener.hear)
    shiboken6.delete(listener)
    go.set()
    assert tasks.drain(SOON)
    assert listener.heard == []


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, answer: object) -> None:
        self.heard.append(answer)


def test_draining_delivers_what_was_asked_and_closes_the_book(qtbot: QtBot) -> None:
    shelves: list[Shelf] = []
    answers: list[int] = []

    def open_shelf() -> Shelf:
        shelves.append(Shelf())
        return shelves[0]

    tasks = Tasks(open_shelf, Shelf.close)
    for number in range(3):
        tasks.submit(lambda shelf, n=number: n, answers.append)
    assert tasks.drain(SOON)
    assert answers == [0, 1, 2]
    assert shelves[0].is_closed
    QCoreApplication.processEvents()  # no turn is left over that would look for an answer


def test_a_stuck_worker_is_said_not_waited_for(qtbot: QtBot) -> None:
    go, begun = Event(), Event()

    def stuck(shelf: Shelf) -> None:
        begun.set()
        go.wait(SOON)

    tasks = Tasks(Shelf)
    tasks.submit(stuck)
    assert begun.wait(SOON)
    assert not tasks.drain(0.01)
    go.set()
    assert tasks.drain(SOON)


def test_a_book_that_cannot_be_opened_fails_each_job(qtbot: QtBot) -> None:
    attempts: list[int] = []

    def open_shelf() -> Shelf:
        attempts.append(1)
        raise UserError("It is open elsewhere.")

    tasks = Tasks(open_shelf)
    told: list[str] = []
    tasks.problem.connect(told.append)
    tasks.submit(lambda shelf: None)
    tasks.submit(lambda shelf: None)
    assert tasks.drain(SOON)
    assert told == ["It is open elsewhere."] * 2
    assert len(attempts) == 2
