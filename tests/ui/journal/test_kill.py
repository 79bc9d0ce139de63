import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.book import Book
from app.clock import Clock
from app.paths import find_paths

ROOT = Path(__file__).parents[3]
KILLS = int(os.environ.get("KITHBOOK_KILLS", "2"))


def type_until_killed(folder: Path, answers: int) -> int:
    """Kill a writer after its n-th "saved"; return how many words it had acknowledged."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.journal.typist", str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as writer:
        assert writer.stdout is not None
        acknowledged = [int(writer.stdout.readline()) for _ in range(answers)]
        writer.send_signal(signal.SIGKILL)
        later = writer.stdout.read().split()
    return max([*acknowledged, *map(int, later)])


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_no_acknowledged_word_is_lost_when_killed(tmp_path: Path) -> None:
    for number in range(KILLS):
        folder = tmp_path / str(number)
        acknowledged = type_until_killed(folder, 1 + number % 3)
        book = Book.open(find_paths({}, folder).book, Clock())
        (line,) = book.entries.list.lines(book.entries.list.ids())
        words = book.entries.get(line.uid).body.split()
        whole = [f"w{n}" for n in range(1, len(words) + 1)]
        assert words[:-1] == whole[:-1] and whole[-1].startswith(words[-1])
        assert len(words) >= acknowledged > 0
        assert book.keeping.check() == []
        book.close()
