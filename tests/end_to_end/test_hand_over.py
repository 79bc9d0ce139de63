"""kithbook write, in a process of its own, lands in the window that has the book open."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.keep.doorbell import MOST_BYTES, doorbell_of, from_line

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="local sockets are files here")


@pytest.fixture
def kithbook(person, paths):
    """Run the program with the window's book; the window goes on meanwhile."""

    def run(*words):
        command = [sys.executable, "-m", "ui", "--book", str(paths.book), *words]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, **pipes) as process:
            person.until(lambda: process.poll() is not None)
            out, err = process.communicate()
        return process.returncode, out, err

    return run


def test_an_entry_lands_in_the_window(person, kithbook):
    journal = person.go("journal")
    code, out, err = kithbook(
        "write", "Walk with @Zora at Harbour", "--rate", "Zora:depth=4", "--at", "yesterday 16:30"
    )
    assert (code, err) == (0, "New contact: Zora\n")
    person.until(lambda: journal.list.model.rowCount() == 1)
    entry = person.ask(lambda book: book.entries.get(out.strip()))
    assert (entry.title, entry.place) == ("Walk with Zora at Harbour", "Harbour")
    assert entry.reflections[0].depth == 4


def test_what_is_being_typed_stays(person, kithbook):
    person.keys("Ctrl+N")
    person.write("Mine")
    assert kithbook("--json", "write", "Theirs")[0] == 0
    journal = person.view("journal")
    assert journal.editor.words() == ("Mine", "")
    person.until(lambda: journal.list.model.rowCount() == 2)


def test_what_the_window_cannot_write_is_said_by_the_command(person, kithbook):
    code, out, err = kithbook("write", "Tea depth:4")
    assert (code, out) == (1, "")
    assert "need a contact" in err and "Traceback" not in err


def test_undo_in_the_window_takes_it_back(person, kithbook):
    assert kithbook("write", "Gone soon")[0] == 0
    person.keys("Ctrl+Z")
    person.rests()
    assert person.ask(lambda book: book.entries.list.count()) == 0


@pytest.mark.parametrize(
    "said",
    [b"\n", b"[]\n", b"{}\n", b'{"do": "write"}\n', b'{"do": "write", "words": {"text": 3}}\n',
     b'{"do": "write", "words": {"text": "x", "names": 1}}\n', b"\xff\n", b"[" * 90_000 + b"\n",
     b"x" * (MOST_BYTES + 10)],
    ids=lambda said: said[:20],
)  # fmt: skip
def test_nonsense_at_the_door_changes_nothing(person, paths, said):
    with socket.socket(socket.AF_UNIX) as door:
        door.setblocking(False)
        door.connect(doorbell_of(paths.book))
        rest = [said]
        answer = []
        person.until(lambda: _talk(door, rest, answer))
    said_back = from_line(b"".join(answer)) or {"problem": ""}
    assert list(said_back) == ["problem"]
    assert person.ask(lambda book: book.is_empty())


def _talk(door, rest, answer):
    """Send what can be sent and hear what can be heard; tell whether the door was closed."""
    try:
        if rest[0]:
            rest[0] = rest[0][door.send(rest[0]) :]
        heard = door.recv(65536)
    except BlockingIOError:
        return False
    except OSError:
        return True
    answer.append(heard)
    return not heard


def test_only_the_same_user_may_enter(person, paths):
    assert person.shell is not None
    assert Path(doorbell_of(paths.book)).stat().st_mode & 0o077 == 0
