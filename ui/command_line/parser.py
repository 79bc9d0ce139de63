"""The words of the command line and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from app import __version__
from ui.command_line.desk import Desk

Run = Callable[[Desk, argparse.Namespace], int]


class Commands:
    """Takes up commands; each gets the options that stand before or after its word."""

    def __init__(self) -> None:
        shared = _shared_options()
        self.parser = argparse.ArgumentParser(
            prog="kithbook",
            description="An offline journal of your relationships. Without a command it opens.",
            parents=[shared],
        )
        self.parser.add_argument("--version", action="version", version=f"kithbook {__version__}")
        self._shared = shared
        self._words = self.parser.add_subparsers(dest="command", metavar="COMMAND")

    def add(self, word: str, run: Run, said: str) -> argparse.ArgumentParser:
        """Return the parser of a new command, to which it adds its own arguments."""
        parser = self._words.add_parser(word, help=said, description=said, parents=[self._shared])
        parser.set_defaults(run=run)
        return parser

    def parse(self, words: Sequence[str] | None) -> argparse.Namespace:
        """Return what was said. Exit with 2 where it is not understood."""
        return self.parser.parse_args(words)


def _shared_options() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--data", type=Path, metavar="DIR", help="the folder of books and backups")
    shared.add_argument("--book", type=Path, metavar="FILE", help="the book to use")
    shared.add_argument("--json", action="store_true", help="answer as JSON")
    return shared


def whole_number(text: str) -> int:
    """Return a number of at least 1, for argparse."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number
