"""All commands; a new one is a new file and one line here."""

from __future__ import annotations

from ui.command_line import (
    ask,
    backup,
    check,
    contacts,
    export_book,
    import_files,
    insights,
    passphrase,
    review,
    sample,
    search,
    show,
    trend,
    undo,
    write,
)
from ui.command_line.parser import Commands

ALL = (
    write,
    contacts,
    show,
    search,
    trend,
    insights,
    ask,
    import_files,
    export_book,
    review,
    backup,
    passphrase,
    check,
    sample,
    undo,
)


def all_commands() -> Commands:
    """Return the command line with every command taken up."""
    commands = Commands()
    for module in ALL:
        module.register(commands)
    return commands
