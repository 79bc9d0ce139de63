"""A log record from WARNING up fails the test, unless the test says that it expects it."""

import logging
import re
from collections.abc import Iterator

import pytest


class Kept(logging.Handler):
    """A handler that keeps what it is given."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when something was logged that no expects_log(pattern) mark of the test matches."""
    kept = Kept()
    logging.getLogger().addHandler(kept)
    yield
    logging.getLogger().removeHandler(kept)
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    surprises = [
        message
        for message in kept.messages
        if not any(re.search(pattern, message) for pattern in expected)
    ]
    if surprises:
        pytest.fail("unexpected log records:\n" + "\n".join(surprises), pytrace=False)
