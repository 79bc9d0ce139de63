"""kithbook: a command goes to the command line, none opens the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from app.clock import Clock
from app.paths import Paths, find_paths
from app.spelling import CHECKER_WORD


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command or the window; return the number that the process ends with."""
    os.umask(0o077)
    if sys.argv[1:2] == [CHECKER_WORD]:
        from app.spelling.checker import main as check_spelling

        return check_spelling(sys.argv[2:])
    words = [_readable(word) for word in (sys.argv[1:] if argv is None else argv)]
    if not words:
        return _open_window(find_paths(os.environ))
    from ui.command_line.commands import all_commands

    try:
        arguments = all_commands().parse(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    paths = find_paths(
        os.environ, getattr(arguments, "data", None), getattr(arguments, "book", None)
    )
    if arguments.command:
        from ui.command_line.main import run_command

        return run_command(arguments, paths, Clock())
    return _open_window(paths)


def _open_window(paths: Paths) -> int:
    gc.disable()  # nothing to collect before the first paint; the window turns it on again
    from ui.start import run

    return run(paths, sys.argv[:1])


def _readable(word: str) -> str:
    """Return a word with bytes that are no text replaced, where it is not the name of a file."""
    if os.path.lexists(word):
        return word
    return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main())
