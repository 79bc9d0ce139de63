"""kithbook backup and restore."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.paths import make_private_folder
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands


def register(commands: Commands) -> None:
    """Take up the commands."""
    backup = commands.add("backup", run_backup, "copy the book to a checked backup")
    backup.add_argument("--to", type=Path, metavar="FILE", help="else a dated one in its folder")
    restore = commands.add("restore", run_restore, "put a backup in the place of the book")
    restore.add_argument("file", type=Path, metavar="FILE")


def run_backup(desk: Desk, arguments: Namespace) -> int:
    """Write a backup and print where it is."""
    with desk.reading() as book:
        made = (
            book.keeping.back_up(arguments.to)
            if arguments.to
            else book.keeping.back_up_by_date(desk.paths.backups)
        )
    desk.answer({"backup": str(made)}, [str(made)])
    return 0


def run_restore(desk: Desk, arguments: Namespace) -> int:
    """Put a backup in the place of the book and print where the book as it was is kept."""
    from app.keep.lock import BookLock
    from app.keep.restore import restore

    make_private_folder(desk.paths.book.parent)
    lock = BookLock(desk.paths.book)
    lock.take()
    try:
        key = desk.key(arguments.file)
        kept = restore(arguments.file, desk.paths.book, desk.clock.local_now(), key)
    finally:
        lock.release()
    lines = [f"{desk.paths.book} is as in {arguments.file}."]
    lines += [f"The book as it was: {kept}"] if kept else []
    desk.answer({"book": str(desk.paths.book), "kept": str(kept) if kept else None}, lines)
    return 0
