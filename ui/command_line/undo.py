"""kithbook undo: take back the last import or deletion."""

from __future__ import annotations

from argparse import Namespace

from app.errors import UserError
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands


def register(commands: Commands) -> None:
    """Take up the command."""
    commands.add("undo", run, "take back the last import or deletion")


def run(desk: Desk, arguments: Namespace) -> int:
    """Take the newest kept step back and print what it was."""
    with desk.writing() as book:
        steps = [*book.ledger.kept_steps("import"), *book.ledger.kept_steps("bin")]
        if not steps:
            raise UserError("There is no import or deletion to take back.")
        step = max(steps, key=lambda one: one.id)
        book.ledger.take_back(step.id)
    data = {"taken_back": step.label, "records": step.records}
    desk.answer(data, [f"Taken back: {step.label}"])
    return 0
