"""Work off the GUI thread: one worker holds the open book, a second pool does the rest."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

from app.errors import UserError
from ui.job import Done, Failed, Job, Progress, Work

if TYPE_CHECKING:
    from ui.worker import Worker

_SPARE_THREADS = 2


class TaskRunner(QObject):
    """What callers see of tasks: `problem` carries a sentence that nobody else took."""

    problem = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: dict[str, Job] = {}

    def submit(
        self,
        work: Work,
        done: Done | None = None,
        failed: Failed | None = None,
        key: str | None = None,
        progress: Progress | None = None,
        interruptible: bool = False,
    ) -> Job:
        """Run `work(book)`; its result reaches `done` on the GUI thread.

        A newer call with the same key drops the older one's answer, or the call itself while it
        waits. With `progress`, work is called as `work(book, report)`: `report(0.4)` tells how far
        it is and raises CancelledError once nobody wants the answer. An interruptible job, which
        must only read, has its query stopped when it is cancelled.
        """
        job = Job(work, done, failed, key, progress, interruptible)
        self._supersede(job)
        self._start(job)
        return job

    def submit_apart(
        self,
        work: Callable[..., Any],
        done: Done | None = None,
        failed: Failed | None = None,
        key: str | None = None,
        progress: Progress | None = None,
    ) -> Job:
        """Run `work()`, which needs no book, beside the worker; with progress `work(report)`."""
        job = Job(work, done, failed, key, progress)
        self._supersede(job)
        self._start_apart(job)
        return job

    def drain(self, timeout: float) -> bool:
        """Finish what was asked for, deliver it and stop; tell whether that took < timeout s."""
        raise NotImplementedError

    def is_idle(self) -> bool:
        """Tell whether nothing waits or runs; an answer may still be on its way."""
        raise NotImplementedError

    def _start(self, job: Job) -> None:
        raise NotImplementedError

    def _start_apart(self, job: Job) -> None:
        raise NotImplementedError

    def _supersede(self, job: Job) -> None:
        if job.key is not None:
            older = self._newest.get(job.key)
            self._newest[job.key] = job
            if older is not None:
                older.cancel()

    def _settle(self, job: Job) -> None:
        if job.key is not None and self._newest.get(job.key) is job:
            del self._newest[job.key]
        if not job.is_cancelled and job.is_wanted:
            self._hand_over(job)

    def _hand_over(self, job: Job) -> None:
        error = job.error
        if error is None:
            if job.done is not None:
                job.done(job.result)
        elif not isinstance(error, UserError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif job.failed is not None:
            job.failed(error)
        else:
            self.problem.emit(str(error))


class Tasks(TaskRunner):
    """Runs jobs on threads; answers come back through the event loop, in order.

    One is handed over at a time: between two the window answers keys and paints.
    """

    _finished = Signal(object)
    _progressed = Signal(object, float)

    def __init__(
        self,
        open_book: Callable[[], Any],
        close_book: Callable[[Any], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Open the book on the worker with the first job; where that fails, the job fails."""
        super().__init__(parent)
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._receive, queued)
        self._progressed.connect(self._tell_progress, queued)
        self._open, self._close = open_book, close_book
        self._held: list[Job] | None = None
        self._is_leaving = False
        self._answers: deque[Job] = deque()
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._deliver)

    @cached_property
    def _worker(self) -> Worker:
        from ui.worker import Worker

        tell = (self._finished.emit, self._progressed.emit)
        return Worker("book", *tell, self._open, self._close)

    @cached_property
    def _spare(self) -> list[Worker]:
        from ui.worker import Worker

        tell = (self._finished.emit, self._progressed.emit)
        return [Worker(f"spare {n}", *tell) for n in range(_SPARE_THREADS)]

    def drain(self, timeout: float) -> bool:
        """Finish what was asked for, deliver it and stop; tell whether that took < timeout s.

        What an answer asks for then is asked in vain.
        """
        self.go()
        self._is_leaving = True
        workers = [self._worker, *self._spare]
        for worker in workers:
            worker.finish()
        deadline = monotonic() + timeout
        in_time = True
        for worker in workers:
            in_time &= worker.wait(max(deadline - monotonic(), 0))
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        while self._answers:
            self._deliver()
        self._next_turn.stop()
        return in_time

    def is_idle(self) -> bool:
        """Tell whether nothing waits or runs; an answer may still be on its way."""
        return not self._held and not any(map(_load, (self._worker, *self._spare)))

    def hold(self) -> None:
        """Keep what is asked for until `go`, so that the first paint has the processor alone."""
        self._held = []

    def go(self) -> None:
        """Begin what was held, and hold nothing more."""
        held, self._held = self._held or [], None
        for job in held:
            self._worker.put(job)

    def _start(self, job: Job) -> None:
        if self._is_leaving:
            return
        if self._held is None:
            self._worker.put(job)
        else:
            self._held.append(job)

    def _start_apart(self, job: Job) -> None:
        if not self._is_leaving:
            min(self._spare, key=_load).put(job)

    def _receive(self, job: Job) -> None:
        self._answers.append(job)
        self._next_turn.start(0)

    def _deliver(self) -> None:
        job = self._answers.popleft()
        if self._answers:
            self._next_turn.start(0)
        self._settle(job)

    def _tell_progress(self, job: Job, share: float) -> None:
        if job.progress is not None and not job.is_cancelled:
            job.progress(share)


def _load(worker: Worker) -> int:
    return worker.load()


class InlineTasks(TaskRunner):
    """Runs every job at once on the calling thread; for tests."""

    def __init__(self, book: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book

    def drain(self, timeout: float) -> bool:
        """Return True: nothing ever waits."""
        return True

    def is_idle(self) -> bool:
        """Return True: nothing ever waits."""
        return True

    def _start(self, job: Job) -> None:
        job.run((self._book,), job.tell_directly)
        self._settle(job)

    def _start_apart(self, job: Job) -> None:
        job.run((), job.tell_directly)
        self._settle(job)
