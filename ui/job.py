"""One piece of work: what to run, whom to tell, and whether anybody still wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from app.errors import UserError

Work = Callable[..., Any]
Done = Callable[[Any], object]
Failed = Callable[[UserError], object]
Progress = Callable[[float], object]


class CancelledError(Exception):
    """Raised inside work whose answer nobody wants any more."""


class Job:
    """A call with its answer; `cancel` may be called from the GUI thread at any time."""

    def __init__(
        self,
        work: Work,
        done: Done | None = None,
        failed: Failed | None = None,
        key: str | None = None,
        progress: Progress | None = None,
        interruptible: bool = False,
    ) -> None:
        self.work, self.done, self.failed = work, done, failed
        self.key, self.progress, self.interruptible = key, progress, interruptible
        self.result: Any = None
        self.error: BaseException | None = None
        self.on_cancel: Callable[[Job], object] | None = None
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Tell whether nobody wants the answer any more."""
        return self._cancelled

    @property
    def is_wanted(self) -> bool:
        """Tell whether the object that waits for the answer is still alive."""
        from shiboken6 import isValid

        waiting = getattr(self.done, "__self__", None)
        return not isinstance(waiting, QObject) or isValid(waiting)

    def cancel(self) -> None:
        """Drop the call while it waits, its answer when it is running."""
        self._cancelled = True
        if self.on_cancel is not None:
            self.on_cancel(self)

    def tell_directly(self, job: Job, share: float) -> None:
        """Call the job's progress on this thread."""
        if job.progress is not None:
            job.progress(share)

    def run(self, arguments: tuple[Any, ...], tell: Callable[[Job, float], object]) -> None:
        """Do the work and keep its result or its error."""
        if self.is_cancelled:
            return
        if self.progress is not None:
            arguments = (*arguments, _Report(self, tell))
        try:
            self.result = self.work(*arguments)
        except CancelledError:
            self._cancelled = True
        except Exception as error:  # noqa: BLE001 - told on the GUI thread
            self.error = error


class _Report:
    """What long work calls now and then."""

    def __init__(self, job: Job, tell: Callable[[Job, float], object]) -> None:
        self._job, self._tell = job, tell

    def __call__(self, share: float) -> None:
        if self._job.is_cancelled:
            raise CancelledError
        self._tell(self._job, share)
