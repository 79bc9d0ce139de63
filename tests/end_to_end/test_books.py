import hashlib
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from app.book import Book
from app.clock import Clock
from tests.support.processes import ROOT, killed, with_book


def test_a_second_start_raises_the_first(person, paths):
    person.finds("Open a sample book")
    window = person.program.window
    window.showMinimized()
    person.until(window.isMinimized)
    command = [sys.executable, "-m", "ui", "--data", str(paths.data)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as second:
        person.until(lambda: second.poll() is not None)
        assert (second.returncode, second.stderr.read()) == (0, "")
    person.until(lambda: not window.isMinimized())


def test_a_book_that_another_process_writes_is_left_to_it(paths, start):
    with Book.open(paths.book, Clock()):
        pass
    with with_book(paths.book, "print('open', flush=True); sys.stdin.read()") as other:
        assert other.stdout.readline() == "open\n"
        person = start()
        refusal = said_instead(person)
        killed(other)
    assert "has book.kithbook open already" in refusal


@pytest.mark.parametrize("kind", ["newer", "damaged", "torn", "words", "folder"])
def test_a_book_that_cannot_be_opened_is_not_touched(paths, start, kind):
    make_bad(paths.book, kind)
    before = contents(paths.data)
    person = start()
    refusal = said_instead(person)
    assert "book.kithbook" in refusal and "\n" not in refusal
    person.press("Close")
    person.until(lambda: not person.program.window.isVisible())
    assert contents(paths.data) == before


def said_instead(person):
    """Return what the window says in place of a book."""
    person.finds("Close")
    (said,) = [one.text() for one in person.labels()]
    assert said.startswith("This book cannot be opened.") and said.endswith(".")
    return said


def make_bad(path, kind):
    """Put something at a path that is no book of this version."""
    path.parent.mkdir(mode=0o700)
    if kind == "folder":
        path.mkdir()
        return
    if kind == "words":
        path.write_text("Dear diary\n" * 900, encoding="utf-8")
        return
    Book.open(path, Clock()).close()
    if kind == "newer":
        with closing(sqlite3.connect(path, isolation_level=None)) as book:
            book.execute("PRAGMA user_version = 999")
    else:
        whole = path.read_bytes()
        half = len(whole) // 2
        path.write_bytes(whole[:half] if kind == "torn" else b"\x00" * 200 + whole[200:])


def contents(folder):
    """Return every file below a folder with its digest, but for the settings of the window."""
    files = (path for path in folder.rglob("*") if path.name != "settings.json")
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in files
    }
