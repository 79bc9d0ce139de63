"""A thread that runs jobs one after the other, with the book in its hand where it has one."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any

from ui.job import Job

Finished = Callable[[Job], object]
Progressed = Callable[[Job, float], object]


class Worker:
    """One thread, started with its first job."""

    def __init__(
        self,
        name: str,
        finished: Finished,
        progressed: Progressed,
        open_book: Callable[[], Any] | None = None,
        close_book: Callable[[Any], object] | None = None,
    ) -> None:
        self._finished, self._progressed = finished, progressed
        self._open, self._close = open_book, close_book
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._book: Any = None
        self._running: Job | None = None
        self._switch = Lock()
        self._thread = Thread(target=self._serve, name=name, daemon=True)
        self._is_closed = False

    def put(self, job: Job) -> None:
        """Queue a job. Raise RuntimeError after `finish`."""
        if self._is_closed:
            raise RuntimeError("the worker was told to finish")
        job.on_cancel = self._interrupt
        self._jobs.put(job)
        if not self._thread.is_alive():
            self._thread.start()

    def load(self) -> int:
        """Return how many jobs wait or run."""
        return self._jobs.qsize() + (self._running is not None)

    def finish(self) -> None:
        """Stop after what is queued."""
        self._is_closed = True
        self._jobs.put(None)

    def wait(self, timeout: float) -> bool:
        """Tell whether the thread ended within some seconds."""
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._run(job)
            self._finished(job)
            del job
        if self._book is not None and self._close is not None:
            self._close(self._book)

    def _run(self, job: Job) -> None:
        if not self._ready_for(job):
            return
        self._switch_to(job)
        job.run((self._book,) if self._open else (), self._progressed)
        self._switch_to(None)

    def _ready_for(self, job: Job) -> bool:
        if self._open is None or self._book is not None:
            return True
        try:
            self._book = self._open()
        except Exception as error:  # noqa: BLE001 - told on the GUI thread
            job.error = error
        return self._book is not None

    def _switch_to(self, job: Job | None) -> None:
        with self._switch:
            self._running = job

    def _interrupt(self, job: Job) -> None:
        """Stop the query of a job while, and only while, it is the one that runs."""
        with self._switch:
            if job.interruptible and self._running is job and self._book is not None:
                self._book.interrupt()
