"""Running one command: its words, its answer, and the number it ends with."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from io import TextIOWrapper

from app.clock import Clock
from app.errors import UserError
from app.paths import DATA_VARIABLE, Paths
from ui.command_line.desk import Desk

DONE, COULD_NOT, INTERRUPTED = 0, 1, 130


def run_command(arguments: Namespace, paths: Paths, clock: Clock) -> int:
    """Run a command and return 0 done, or 1 could not, said in one line on standard error."""
    _let_every_character_through()
    desk = Desk(
        paths,
        clock,
        named_book=hasattr(arguments, "book"),
        named_folder=hasattr(arguments, "data") or DATA_VARIABLE in os.environ,
        as_json=getattr(arguments, "json", False),
    )
    try:
        code: int = arguments.run(desk, arguments)
        sys.stdout.flush()
    except UserError as error:
        return _could_not(str(error))
    except BrokenPipeError:
        _hush()
        return COULD_NOT
    except OSError as error:
        return _could_not(f"{error.filename or paths.book}: {error.strerror or error}.")
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _could_not(why: str) -> int:
    print(" ".join(why.split()), file=sys.stderr)
    return COULD_NOT


def _let_every_character_through() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _hush() -> None:
    """Send what is still to be written nowhere, since nobody reads it any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
