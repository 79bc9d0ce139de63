import signal
import subprocess
import sys
from time import monotonic

import pytest

from app.book import Book
from app.clock import Clock
from tests.support.processes import ROOT

LAST_SECOND = 1.0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
@pytest.mark.parametrize("words", [70, 115])
def test_killed_in_the_middle_of_typing_loses_at_most_the_last_second(paths, words):
    typed, killed_at = type_and_kill(paths.data, words)
    with Book.open(paths.book, Clock()) as book:
        (line,) = book.entries.list.lines(book.entries.list.ids())
        kept = book.entries.get(line.uid).body.split()
        assert book.keeping.check() == []
    assert kept == [f"w{number}" for number in range(len(kept))]
    assert [at for at in typed[len(kept) :] if killed_at - at > LAST_SECOND] == []


def type_and_kill(folder, words):
    """Return when each word was seen to be typed, and when the program was killed."""
    command = [sys.executable, "-m", "tests.end_to_end.typist", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        typed = [monotonic() for _, said in zip(range(words), program.stdout, strict=False)]
        program.kill()
        killed_at = monotonic()
    return typed, killed_at
