"""Checks words by a process of its own; where that cannot be, every word is right."""

from __future__ import annotations

import json
import subprocess
import sys
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

from app.spelling import CHECKER_WORD

_PROGRAM = Path(__file__).with_name("checker.py")
_PATIENCE = 2.0
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Speller:
    """The dictionaries, asked one question at a time; any thread may ask."""

    def __init__(self, dictionaries: Sequence[Path]) -> None:
        self._dictionaries = dictionaries
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def wrong(self, words: Sequence[str]) -> list[str]:
        """Return those of some words that no dictionary knows."""
        return self._ask(list(words)) if words else []

    def suggestions(self, word: str) -> list[str]:
        """Return what may have been meant, the likeliest first; five at most."""
        return self._ask(word)

    def _ask(self, question: list[str] | str) -> list[str]:
        with self._lock:
            process = self._process = self._process or self._start()
            if process is None or process.stdin is None or process.stdout is None:
                return []
            try:
                process.stdin.write(json.dumps(question).encode() + b"\n")
                process.stdin.flush()
                answer = process.stdout.readline()
            except OSError:
                return []
        found: list[str] = json.loads(answer) if answer else []
        return found

    def _start(self) -> subprocess.Popen[bytes] | None:
        if not self._dictionaries:
            return None
        try:
            process = subprocess.Popen(
                [*_checker(), *map(str, self._dictionaries)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=_NO_WINDOW,
            )
        except OSError:
            return None
        weakref.finalize(self, _end, process)
        return process


def _checker() -> list[str]:
    """Return the command of the checker: a bundled program has no other Python than itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHECKER_WORD]
    return [sys.executable, "-P", str(_PROGRAM)]


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process by ending what it reads."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
