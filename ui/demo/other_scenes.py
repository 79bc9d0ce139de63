"""Today, the journal, openings, the review, and what opens over them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from app.book import Book
from ui.demo.stage import Stage


def today(stage: Stage) -> Any:
    """Turn to today."""
    return stage.turn_to("today")


def journal(stage: Stage) -> Any:
    """Turn to the latest entry with a reflection."""
    return stage.turn_to("journal", stage.ask(_latest_rated_entry))


def openings(stage: Stage) -> Any:
    """Turn to the openings."""
    return stage.turn_to("openings")


def review(stage: Stage) -> Any:
    """Turn to the pages of the year."""
    view = stage.turn_to("review")
    view.panel.show_page("choose")
    return view


def new_entry(stage: Stage) -> None:
    """Begin an entry."""
    today(stage)
    stage.shell.write_entry()


def found(stage: Stage) -> None:
    """Search the journal."""
    view = journal(stage)
    view.search_for("sonar")
    stage.settle()
    view.show_target(stage.ask(_latest_rated_entry))


def several_people(stage: Stage) -> None:
    """Turn to an entry with several contacts."""
    stage.turn_to("journal").search_for("")
    stage.turn_to("journal", stage.ask(_entry_with_most))


def browse(stage: Stage) -> None:
    """Open the calendar of the journal."""
    journal(stage).list.browse()


def catch_up(stage: Stage) -> None:
    """Catch up on the last fortnight."""
    journal(stage).list.catch_up.click()


def versions(stage: Stage) -> None:
    """Compare the versions of an entry."""
    journal(stage).editor.versions_asked.emit()


def bin_of_entries(stage: Stage) -> None:
    """Look into the bin."""
    journal(stage).editor.bin_asked.emit()


def review_words(stage: Stage) -> None:
    """Change what the review says."""
    review(stage).panel.show_page("words")


def review_names(stage: Stage) -> None:
    """Look through the names that a review will hold."""
    review(stage).panel.show_page("check")


def menu(stage: Stage) -> None:
    """Open the menu of the book."""
    today(stage)
    stage.shell.more.click()


def open_anything(stage: Stage) -> None:
    """Open anything by a few letters."""
    today(stage)
    stage.shell.open_anything.ask()
    stage.shell.open_anything.field.setText("in")


def keys(stage: Stage) -> None:
    """List the keys."""
    today(stage)
    stage.shell.menu.show_keys()


def passphrase(stage: Stage) -> None:
    """Set a passphrase."""
    today(stage)
    stage.shell.menu.set_passphrase()


def backups(stage: Stage) -> None:
    """List the backups."""
    today(stage)
    stage.shell.menu.backups.show()


def _latest_rated_entry(book: Book) -> str | None:
    lines = book.entries.list.lines(book.entries.list.ids()[:20])
    rated = [line.uid for line in lines if book.entries.get(line.uid).reflections]
    return rated[0] if rated else None


def _entry_with_most(book: Book) -> str:
    lines = book.entries.list.lines(book.entries.list.ids()[:100])
    return max(lines, key=lambda line: len(book.entries.get(line.uid).contacts)).uid


PAGES: Mapping[str, Callable[[Stage], Any]] = MappingProxyType(
    {
        "journal-several-people": several_people,
        "journal-found": found,
        "journal-new": new_entry,
        "journal-browse": browse,
        "journal-catch-up": catch_up,
        "journal-versions": versions,
        "journal-bin": bin_of_entries,
        "review-words": review_words,
        "review-names": review_names,
        "menu": menu,
        "open-anything": open_anything,
        "keys": keys,
        "passphrase": passphrase,
        "backups": backups,
    }
)
