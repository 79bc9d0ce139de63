"""What is slow to load is not there before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

HEAVY = {"dateparser", "jinja2", "numpy", "pyqtgraph", "rustworkx", "scipy", "typst"}
QT = {"PySide6", "shiboken6"}
COMMAND_THEN_MODULES = """
import sys
from ui.__main__ import main
code = main({words})
print(*sys.modules, sep="\\n")
sys.exit(code)
"""


@pytest.mark.parametrize("kind", ["an empty book", "a sample book"])
def test_the_first_paint_needs_nothing_heavy(tmp_path: Path, kind: str) -> None:
    book = tmp_path / "book.kithbook"
    if kind == "a sample book":
        output("-m", "ui", "sample", "--book", str(book), "--contacts", "20", "--entries", "60")
    loaded = output("-m", "tests.architecture.modules_at_first_paint", str(book))
    assert "ui.shell" in loaded
    assert HEAVY & loaded == set()


@pytest.mark.parametrize("words", [["--version"], ["contacts"], ["search", "harbour"], ["check"]])
def test_a_command_loads_neither_qt_nor_anything_heavy(words: list[str]) -> None:
    loaded = output("-c", COMMAND_THEN_MODULES.format(words=words))
    assert "ui.__main__" in loaded
    assert (HEAVY | QT) & loaded == set()


def output(*words: str) -> set[str]:
    """Return the lines that Python prints when it is called with these words."""
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines())
