"""WHEN and DATE on the command line."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from app.capture.moments import parse_day, parse_moment
from app.errors import UserError

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=ZoneInfo("Europe/Lisbon"))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-20", (2026, 11, 20, 12, 0)),
        ("2026-11-20T16:30", (2026, 11, 20, 16, 30)),
        ("2026-11-20 16:30", (2026, 11, 20, 16, 30)),
        ("yesterday", (2026, 11, 23, 12, 0)),
        ("yesterday 16:30", (2026, 11, 23, 16, 30)),
        ("20 Nov at 4pm", (2026, 11, 20, 16, 0)),
        ("on Friday, 10:00", (2026, 11, 20, 10, 0)),
        ("14:00", (2026, 11, 24, 14, 0)),
        ("3 days ago", (2026, 11, 21, 12, 0)),
    ],
)
def test_iso_and_everyday_words(text, moment):
    assert parse_moment(text, NOW) == datetime(*moment, tzinfo=NOW.tzinfo)


def test_an_instant_keeps_its_offset():
    moment = datetime(2026, 11, 20, 16, 30, tzinfo=timezone(timedelta(hours=2)))
    assert parse_moment("2026-11-20T16:30:00+02:00", NOW) == moment
    assert parse_moment("2026-11-20T14:30:00Z", NOW) == moment.astimezone(UTC)


def test_other_languages_are_understood():
    assert parse_day("20 novembre 2025", NOW).isoformat() == "2025-11-20"


@pytest.mark.parametrize("text", ["blorp", "", "2026-13-40", "31 Feb"])
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(UserError, match="not a day or a moment"):
        parse_moment(text, NOW)
