"""Calendars that other programs wrote: none stops the reader, and each place said is a line."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import UserError

FOLDER = Path(os.environ.get("KITHBOOK_CORPUS", Path(__file__).parents[4] / "shared" / "corpus"))
CALENDARS = sorted(FOLDER.rglob("*.ics"))

pytestmark = pytest.mark.skipif(not CALENDARS, reason="the corpus is not there")


@pytest.mark.parametrize("year", [1999, 2008, 2016, 2023, 2026])
def test_every_calendar_is_read_or_refused(year, book, hands):
    hands.now = datetime(year, 12, 31, tzinfo=UTC)
    refused = 0
    for path in CALENDARS:
        try:
            brought = book.exchange.read(path)
        except UserError:
            refused += 1
            continue
        assert brought.format == "ics", path
        assert all(re.fullmatch(r"line \d+", one.where) for one in brought.problems), path
        assert all(one.contacts and one.happened_at < hands.now for one in brought.entries), path
        book.exchange.bring(book.exchange.plan(brought))
        assert book.exchange.plan(book.exchange.read(path)).records == (), path
    assert refused <= len(CALENDARS) // 50
    assert book.keeping.check() == []
