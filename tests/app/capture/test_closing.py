"""When an opening closes, in everyday words."""

from datetime import UTC, date, datetime

import pytest

from app.capture.closing import closing_day
from app.errors import UserError

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-05", date(2026, 12, 5)),
        ("5 Dec", date(2026, 12, 5)),
        ("5 Dec 2026", date(2026, 12, 5)),
        ("20 January", date(2027, 1, 20)),
        (" tomorrow ", date(2026, 11, 25)),
        ("Friday", date(2026, 11, 27)),
        ("in 2 weeks", date(2026, 12, 8)),
        ("5 déc. 2026", date(2026, 12, 5)),
    ],
)
def test_what_words_mean(text, day):
    assert closing_day(text, NOW) == day


@pytest.mark.parametrize("text", ["when it suits", "31 Feb", "?"])
def test_what_is_no_day(text):
    with pytest.raises(UserError, match="is not a day that I understand"):
        closing_day(text, NOW)
