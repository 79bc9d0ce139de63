"""An old Python hands over to a newer one on PATH, or says in one sentence what it needs."""

import sys
from pathlib import Path

import pytest
from development.interpreter import answers, run_with_newer_python

needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts")


@needs_scripts
def test_the_newest_that_answers_takes_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path / "python3.14", "exit 127")
    stand_in(tmp_path / "python3.13", f'exec "{sys.executable}" "$@"')
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run_with_newer_python(["-c", "import sys; sys.exit(7)"]) == 7


def test_none_is_one_clear_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run_with_newer_python(["dev.py", "run"]) == 1
    assert capsys.readouterr().err.startswith("Kithbook needs Python 3.11 or newer")


def test_this_python_answers() -> None:
    assert answers(sys.executable)


def stand_in(path: Path, line: str) -> None:
    """Write a shell script that stands in for a Python."""
    path.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    path.chmod(0o755)
