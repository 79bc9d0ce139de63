"""All commands; a new one is a new file and one line here."""

from __future__ import annotations

from importlib.util import find_spec

from ui.command_line import (
    ask,
    backup,
    check,
    contacts,
    export_book,
    import_files,
    insights,
    review,
    sample,
    search,
    show,
    trend,
    undo,
    write,
)
from ui.command_line.parser import Commands

ALWAYS = (
    write,
    contacts,
    show,
    search,
    trend,
    import_files,
    export_book,
    review,
    backup,
    check,
    sample,
    undo,
)
WITH = {"app.insights.overview": insights, "app.openings": ask}
"""Commands that are there once the room behind them is."""


def all_commands() -> Commands:
    """Return the command line with every command taken up."""
    commands = Commands()
    for module in ALWAYS:
        module.register(commands)
    for room, module in WITH.items():
        if find_spec(room):
            module.register(commands)
    return commands
