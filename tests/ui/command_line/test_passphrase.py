"""The command line asks the environment for a passphrase where nobody sits at a terminal."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from ui.command_line.passphrases import NEW, PRESENT

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def nobody_at_the_terminal(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.delenv(PRESENT, raising=False)
    monkeypatch.delenv(NEW, raising=False)


def test_every_command_opens_a_locked_book(kithbook, monkeypatch, tmp_path):
    uid = kithbook.data("write", "Tea with @Ana depth:4")["uid"]
    assert kithbook("passphrase").err == f"Say the new passphrase in {NEW}.\n"
    monkeypatch.setenv(NEW, "four words")
    assert kithbook.data("passphrase")["locked"]
    closed = kithbook("contacts")
    assert (closed.code, closed.out) == (1, "")
    assert closed.err == f"book.kithbook is locked with a passphrase: say it in {PRESENT}.\n"
    monkeypatch.setenv(PRESENT, "three words")
    for words in (["contacts"], ["write", "Rain"], ["check"], ["export", "--to", "x.json"]):
        assert kithbook(*words).err == "This passphrase does not open book.kithbook.\n"
    monkeypatch.setenv(PRESENT, "four words")
    assert kithbook.data("search", "tea")[0]["entry"] == uid
    assert kithbook.data("write", "Rain with @Ana")
    made = kithbook.data("backup", "--to", str(tmp_path / "b.kithbook"))["backup"]
    assert kithbook("restore", made).code == 0
    assert kithbook.data("show", "Ana")["entries"][0] == uid
    assert not kithbook.data("passphrase", "--remove")["locked"]
    monkeypatch.delenv(PRESENT)
    assert len(kithbook.data("contacts")) == 1
    monkeypatch.setenv(PRESENT, "four words")
    assert kithbook("restore", made).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(
    ("again", "said", "code"), [("ab", "are locked", 0), ("ac", "two different", 1)]
)
def test_on_a_terminal_it_is_asked_twice_and_not_shown(tmp_path, again, said, code):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ui", "--data", str(tmp_path), "passphrase"]
    ends = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    with subprocess.Popen(command, cwd=ROOT, start_new_session=True, **ends) as process:
        os.close(theirs)
        seen = _until(ours, "New passphrase: ")
        os.write(ours, b"ab\n")
        seen += _until(ours, "once more: ")
        os.write(ours, again.encode() + b"\n")
        seen += _until(ours, ".")
        assert process.wait() == code
    os.close(ours)
    assert said in seen
    assert "ab" not in seen.replace("/", " ").split()


def _until(terminal, expected):
    seen = ""
    while expected not in seen:
        seen += os.read(terminal, 1000).decode()
    return seen
