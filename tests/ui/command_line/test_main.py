"""How the command line begins and ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def started(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def test_version_without_qt_and_without_a_book():
    program = (
        "import sys; from ui.__main__ import main; main(['--version']); "
        "heavy = {'PySide6', 'app.book', 'sqlcipher3'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    answer = started("-c", program)
    assert (answer.returncode, answer.stdout) == (0, b"kithbook 0.1.0\n"), answer.stderr


def test_a_command_needs_no_qt_and_searching_no_numbers(tmp_path):
    program = (
        "import sys; from ui.__main__ import main; main(['search', 'tea']); "
        "heavy = {'PySide6', 'pyqtgraph', 'numpy', 'babel', 'dateparser', 'peewee', 'jinja2'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    answer = started("-c", program, KITHBOOK_DATA=str(tmp_path))
    assert answer.returncode == 0, answer.stderr


def test_options_stand_before_or_after_the_word(kithbook):
    kithbook("write", "Tea with @Ana")
    book = str(kithbook.folder / "book.kithbook")
    before = kithbook("--json", "--book", book, "search", "tea")
    after = kithbook("search", "tea", "--json", "--book", book)
    between = kithbook("--book", book, "search", "--json", "tea")
    assert before == after == between
    assert before.data[0]["contacts"] == ["Ana"]


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["show"],
        ["search"],
        ["trend", "x", "--rating", "charm"],
        ["trend", "x", "--half-life", "0"],
        ["trend", "x", "--half-life", "nan"],
        ["sample", "--contacts", "0"],
        ["--nonsense", "contacts"],
        ["review", "2026"],
        ["export"],
        ["review", "soon", "--to", "x.pdf"],
    ],
)
def test_wrong_usage_ends_with_2(kithbook, words):
    answer = kithbook(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("usage: kithbook")


@pytest.mark.parametrize("content", [None, b"", b"\x00\xff" * 5000, b"plain text", "folder"])
def test_a_book_that_is_none(kithbook, tmp_path, content):
    path = tmp_path / "other.kithbook"
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    answer = kithbook("contacts", "--book", str(path))
    if content == b"":
        assert answer.code == 0
        return
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1
    assert str(path) in answer.err


def test_a_data_folder_that_cannot_be_made(kithbook, tmp_path):
    (tmp_path / "file").write_text("")
    answer = kithbook("contacts", "--data", str(tmp_path / "file" / "data"))
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1


def test_the_data_folder_of_the_environment(tmp_path):
    started("-m", "ui", "write", "Tea with @Ana", KITHBOOK_DATA=str(tmp_path / "here"))
    assert (tmp_path / "here" / "book.kithbook").exists()


def test_a_terminal_without_unicode_is_answered_in_json_and_plain(tmp_path):
    poor = {"KITHBOOK_DATA": str(tmp_path), "PYTHONIOENCODING": "ascii"}
    started("-m", "ui", "write", "Tea with @“石井 直子” and @Zoë", KITHBOOK_DATA=str(tmp_path))
    plain = started("-m", "ui", "contacts", **poor)
    assert plain.returncode == 0, plain.stderr
    found = json.loads(started("-m", "ui", "contacts", "--json", **poor).stdout)
    assert {one["name"] for one in found} == {"石井 直子", "Zoë"}


def test_a_reader_who_leaves_early_is_no_error(tmp_path):
    started("-m", "ui", "sample", "--book", str(tmp_path / "s.kithbook"))
    process = subprocess.Popen(
        [sys.executable, "-m", "ui", "contacts", "--book", str(tmp_path / "s.kithbook")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1
