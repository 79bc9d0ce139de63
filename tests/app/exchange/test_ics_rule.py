"""Recurrence rules, beside those of dateutil, which was written by others."""

from datetime import datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.ics_parts import UnreadableError
from app.exchange.ics_rule import Patience, rule_of

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
weekdays = st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True)
places = st.sampled_from((-5, -2, -1, 1, 2, 3, 4, 5))


def numbers(low, high):
    whole = st.integers(low, high).filter(bool)
    return st.lists(whole, min_size=1, max_size=3, unique=True)


def same(at):
    return at.replace(tzinfo=None)


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = {"FREQ": frequency, "INTERVAL": draw(st.integers(1, 4))}
    choices = {"BYMONTH": numbers(1, 12), "BYSETPOS": numbers(-3, 3), "BYDAY": weekdays}
    if frequency != "WEEKLY":
        choices["BYMONTHDAY"] = numbers(-31, 31)
    if frequency == "YEARLY":
        choices |= {"BYYEARDAY": numbers(-366, 366), "BYWEEKNO": numbers(-53, 53)}
    for key in draw(st.sets(st.sampled_from(sorted(choices)), max_size=2)):
        parts[key] = ",".join(str(one) for one in draw(choices[key]))
    if frequency in ("MONTHLY", "YEARLY") and "BYDAY" in parts and "BYWEEKNO" not in parts:
        parts["BYDAY"] = ",".join(f"{draw(places)}{day}" for day in parts["BYDAY"].split(","))
    if "BYSETPOS" in parts and not {"BYDAY", "BYMONTHDAY", "BYMONTH"} & parts.keys():
        del parts["BYSETPOS"]
    parts["WKST"] = draw(st.sampled_from(("MO", "SU")))
    return ";".join(f"{key}={value}" for key, value in parts.items())


starts = st.datetimes(
    datetime.fromisoformat("2015-01-01"), datetime.fromisoformat("2024-01-01")
).map(lambda at: at.replace(microsecond=0))


@given(rules(), starts, st.integers(0, 2000))
def test_a_rule_repeats_as_dateutil_says(text, start, later):
    first, last = start + timedelta(later), start + timedelta(later + 1500)
    found = rule_of(text, start, same).starts(first, last, Patience())
    expected = set(rrulestr(text, dtstart=start).between(first, last, inc=True))
    assert {at for at in found if first <= at and at != start} == expected - {start}


@given(rules(), starts, st.integers(1, 20))
def test_a_count_counts_from_the_first_start(text, start, count):
    last = start + timedelta(1500)
    every = list(rule_of(text, start, same).starts(start, last, Patience()))
    some = rule_of(f"{text};COUNT={count}", start, same).starts(start, last, Patience())
    assert list(some) == every[:count]


@pytest.mark.parametrize(
    "text",
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
     "FREQ=YEARLY;INTERVAL=2000000000", "FREQ=WEEKLY;INTERVAL=2000000000;COUNT=9"],
)  # fmt: skip
def test_a_rule_that_never_fits_comes_to_an_end(text):
    start = datetime.fromisoformat("2024-01-01T09:00")
    found = rule_of(text, start, same).starts(
        start, datetime.fromisoformat("2026-01-01T00:00"), Patience()
    )
    assert list(found) == [start]


@pytest.mark.parametrize(
    "text",
    ["", "W1 TU #0", "FREQ=SECONDLY", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;UNTIL=1",
     "FREQ=DAILY;COUNT=x", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;BYHOUR=77"],
)  # fmt: skip
def test_what_is_no_rule_is_said(text):
    with pytest.raises(UnreadableError):
        rule_of(text, datetime.fromisoformat("2024-01-01T00:00"), same)
