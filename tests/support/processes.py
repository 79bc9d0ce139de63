"""Other processes that hold a book, written to and killed by tests."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
IMPORTS = """
import sys
from dataclasses import replace
from pathlib import Path
from app.book import Book
from app.clock import Clock
book = Book.open(Path(sys.argv[1]), Clock())
"""


def with_book(path: Path, code: str) -> subprocess.Popen[str]:
    """Start a process that opens a book as `book` and runs this code."""
    return subprocess.Popen(
        [sys.executable, "-c", IMPORTS + code, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed(process: subprocess.Popen[str]) -> str:
    """Kill -9 a process and return what it had still said."""
    process.kill()
    said, _ = process.communicate()
    return said
