"""A calendar: past meetings with others become entries without a text, once."""

from datetime import UTC, datetime

import pytest

from app.errors import UserError

ANA = "ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@x.org"
MUDDLED = """BEGIN:VTIMEZONE
TZID:Our Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


def event(*lines, uid="1", start="DTSTART:20261105T100000Z"):
    own = [line for line in (start, f"UID:{uid}" if uid else "") if line]
    return "\n".join(["BEGIN:VEVENT", *own, *lines, "END:VEVENT"])


def calendar(*parts):
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""])


@pytest.fixture
def entries(book, bring):
    """Return a function that brings a calendar and returns its entries in the order of time."""

    def entries(*parts):
        bring("calendar.ics", calendar(*parts))
        return sorted(book.records.entries.each(), key=lambda one: one.happened_at)

    return entries


def instants(entries):
    return [f"{one.happened_at:%m-%d %H:%M}" for one in entries]


def names(book):
    return sorted(one.name for one in book.records.contacts.each())


def test_a_meeting(book, entries):
    facts = ("SUMMARY:Coffee\\, cake", "LOCATION:Café Rossi", "DTEND:20261105T104500Z", ANA)
    (one,) = entries(event(*facts))
    (ana,) = book.records.contacts.each()
    assert (one.title, one.body, one.place, one.mode) == (
        "Coffee, cake", "", "Café Rossi", "in person"
    )  # fmt: skip
    assert (one.duration_minutes, one.zone, one.contacts) == (45, "Europe/Lisbon", (ana.uid,))
    assert one.happened_at == datetime(2026, 11, 5, 10, tzinfo=UTC)
    assert [channel.value for channel in ana.channels] == ["ana@x.org"]


@pytest.mark.parametrize(
    "start",
    ["DTSTART:20261120T163000Z", "DTSTART:20261121T100000Z", "DTSTART;VALUE=DATE:20261120",
     "DTSTART:20241101T100000Z", "DTSTART:20261120T160000Z\nDTEND:20261120T170000Z"],
)  # fmt: skip
def test_what_is_not_over_or_long_ago_is_left_out(start, entries, book):
    found = entries(event(ANA, "DURATION:PT1H" if "DTEND" not in start else "X-A:b", start=start))
    assert (found, names(book)) == ([], [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], []),
        (["ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:r4@x.org"], []),
        (["ATTENDEE;CN=Beamer;CUTYPE=RESOURCE:mailto:b@x.org", ANA], ["Ana Ruiz"]),
        (["ATTENDEE:mailto:ben@x.org"], ["ben@x.org"]),
        (["ATTENDEE;CN=Ben Lima:invalid:nomail"], ["Ben Lima"]),
        (["ATTENDEE;CN=Ben Lima:ben@x.org", ANA], ["Ana Ruiz", "Ben Lima"]),
        (["ATTENDEE;CN=Ben;PARTSTAT=DECLINED:mailto:ben@x.org"], []),
        (["ORGANIZER:mailto:ana@x.org", ANA], []),
        (["ATTENDEE:mailto:ANA@x.org", ANA], ["Ana Ruiz"]),
        (['ATTENDEE;ROLE=REQ-PART\r\n ICIPANT;CN="Ruiz, A\r\n na":MAILTO:ana\r\n @x.org'],
         ["Ruiz, Ana"]),
        (["X-A:b", "STATUS:CANCELLED", ANA], []),
    ],
)  # fmt: skip
def test_who_was_there(lines, expected, entries, book):
    found = entries(event(*lines))
    assert names(book) == expected
    assert len(found) == bool(expected)


def test_the_owner_is_not_a_contact(book, entries):
    me = "ATTENDEE;CN=Me:mailto:me@x.org"
    mine = event("ORGANIZER;CN=Me:mailto:me@x.org", me, ANA)
    hers = event("ORGANIZER;CN=Eva:mailto:eva@x.org", me, uid="2")
    no = event(ANA, "ATTENDEE;PARTSTAT=DECLINED:mailto:me@x.org", uid="3")
    assert len(entries("X-WR-CALNAME:me@x.org", mine, hers, no)) == 2
    assert names(book) == ["Ana Ruiz", "Eva"]


def test_who_is_at_every_event_is_the_owner(book, entries):
    me = "ATTENDEE:mailto:me@x.org"
    people = [f"ATTENDEE;CN={name}:mailto:{name}@x.org" for name in ("Ana", "Ben", "Eva")]
    entries(*[event(me, one, uid=one) for one in people])
    assert names(book) == ["Ana", "Ben", "Eva"]


def test_attendees_are_matched_with_who_is_there(book, bring):
    people = ["FN:Ana Maria Ruiz\nEMAIL:ana@x.org", "FN:Ben Lima"]
    bring("p.vcf", "".join(f"BEGIN:VCARD\nVERSION:3.0\n{one}\nEND:VCARD\n" for one in people))
    plan = bring("c.ics", calendar(event(ANA, "ATTENDEE;CN=ben lima:invalid:nomail")))
    assert plan.contacts.new == 0
    assert names(book) == ["Ana Maria Ruiz", "Ben Lima"]
    assert len(next(iter(book.records.entries.each())).contacts) == 2


@pytest.mark.parametrize(
    ("line", "mode", "place"),
    [
        ("LOCATION:Harbour", "in person", "Harbour"),
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/abc", "online", None),
        ("LOCATION:https://us02web.zoom.us/j/1", "online", None),
        ("LOCATION:Microsoft Teams Meeting", "online", "Microsoft Teams Meeting"),
        ("DESCRIPTION:Join: https://teams.microsoft.com/l/x", "online", None),
        ("CONFERENCE;VALUE=URI:tel:+351900111222", "call", None),
        ("LOCATION:Phone", "call", "Phone"),
    ],
)
def test_how_they_met(line, mode, place, entries):
    (one,) = entries(event(ANA, line))
    assert (one.mode, one.place) == (mode, place)


def test_a_series_keeps_its_local_time_across_the_change_of_clocks(entries):
    start = "DTSTART;TZID=Europe/Berlin:20261012T090000"
    rest = ("RRULE:FREQ=WEEKLY;UNTIL=20261109T080000Z", "EXDATE;TZID=Europe/Berlin:20261019T090000",
            "RDATE;TZID=Europe/Berlin:20261014T180000")  # fmt: skip
    moved = event(ANA, "RECURRENCE-ID:20261102T080000Z", start="DTSTART:20261103T120000Z")
    gone = event(ANA, "RECURRENCE-ID;TZID=Europe/Berlin:20261109T090000", "STATUS:CANCELLED")
    found = entries(event(ANA, *rest, start=start), moved, gone)
    assert instants(found) == ["10-12 07:00", "10-14 16:00", "10-26 08:00", "11-03 12:00"]
    assert [one.zone for one in found] == ["Europe/Berlin"] * 3 + ["Europe/Lisbon"]


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [("Europe/Berlin", "Europe/Berlin"), ("/mozilla.org/2005/Europe/Berlin", "Europe/Berlin"),
     ("W. Europe Standard Time", "Europe/Berlin")],
)  # fmt: skip
def test_names_of_zones(tzid, zone, entries):
    (one,) = entries(event(ANA, start=f"DTSTART;TZID={tzid}:20260705T000000"))
    assert (one.zone, instants([one])) == (zone, ["07-04 22:00"])
    assert one.day.isoformat() == "2026-07-05"


def test_a_zone_that_the_file_lists(entries):
    start = "DTSTART;TZID=Our Zone:20261024T023000"
    found = entries(MUDDLED, event("RRULE:FREQ=DAILY;COUNT=3", ANA, start=start))
    assert instants(found) == ["10-24 00:30", "10-25 00:30", "10-26 01:30"]
    assert [one.day.day for one in found] == [24, 25, 26]
    assert {one.zone for one in found} == {"Etc/GMT-2", "Etc/GMT-1"}


def test_times_that_the_clocks_skip_or_strike_twice(entries):
    skipped = event(ANA, start="DTSTART;TZID=Our Zone:20260329T023000")
    twice = event(ANA, uid="2", start="DTSTART;TZID=Our Zone:20261025T023000")
    listed = [one.happened_at for one in entries(MUDDLED, skipped, twice)]
    by_name = [f"{one.replace('Our Zone', 'Europe/Berlin')}" for one in (skipped, twice)]
    by_name = [one.replace("UID:", "UID:n") for one in by_name]
    assert listed == sorted({one.happened_at for one in entries(MUDDLED, *by_name)})


def test_a_zone_that_nobody_knows_is_local_time_and_said(book, bring):
    plan = bring("c.ics", calendar(event(ANA, start="DTSTART;TZID=Mars:20260705T100000")))
    assert [one.why for one in plan.problems] == [
        "the time zone Mars is not known; it was read in local time"
    ]
    assert instants(book.records.entries.each()) == ["07-05 09:00"]


def test_a_whole_day_is_kept_by_its_date(entries):
    home = "X-WR-TIMEZONE:Pacific/Auckland"
    (one,) = entries(home, event(ANA, start="DTSTART;VALUE=DATE:20261105"))
    assert (one.day.isoformat(), one.duration_minutes) == ("2026-11-05", None)
    assert one.zone == "Pacific/Auckland"


def test_whole_days_repeat_too(entries):
    start = "DTSTART;VALUE=DATE:20261026"
    rest = ("RRULE:FREQ=DAILY;UNTIL=20261029", "EXDATE;VALUE=DATE:20261027")
    assert [one.day.day for one in entries(event(ANA, *rest, start=start))] == [26, 28, 29]


BROKEN = [
    ("SUMMARY:No start", "", "it has no DTSTART"),
    ("X-A:b", "DTSTART:20261341T100000Z", "'20261341T100000Z' is not a moment"),
    ("DTEND:20261101T100000Z", "DTSTART:20261105T100000Z", "it ends before it begins"),
    ("DURATION:soon", "DTSTART:20261105T100000Z", "'soon' is not a duration"),
    ("RRULE:FREQ=SECONDLY", "DTSTART:20261105T100000Z", "it repeats more than once a day"),
    (f"SUMMARY:{'x' * 70_000}", "DTSTART:20261105T100000Z", "SUMMARY is longer than 64 KB"),
    ("\n".join(f"ATTENDEE:mailto:{at}@x.org" for at in range(101)),
     "DTSTART:20261105T100000Z", "it has more than 100 attendees"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "start", "why"), BROKEN)
def test_a_broken_event_is_listed_and_the_rest_comes_in(line, start, why, book, bring):
    content = calendar(event(line, ANA, start=start, uid="x"), event(ANA, uid="y"))
    plan = bring("c.ics", content)
    assert [(one.where, one.why) for one in plan.problems] == [("line 3", why)]
    assert (plan.entries.new, plan.contacts.skipped) == (1, 1)
    assert len(list(book.records.entries.each())) == 1


def test_an_event_that_is_cut_off(book, bring):
    content = calendar(event(ANA)).replace("END:VEVENT", event(ANA, uid="2"))
    plan = bring("c.ics", content)
    assert [one.why for one in plan.problems] == ["this event has no END:VEVENT"]
    assert plan.entries.new == 2


def test_bringing_a_calendar_twice_changes_nothing(bring):
    series = event("RRULE:FREQ=DAILY;COUNT=5", ANA, "ATTENDEE;CN=Ben:invalid:nomail")
    content = calendar(series, event("ATTENDEE:mailto:eva@x.org", uid=""))
    assert bring("a.ics", content).entries.new == 6
    again = bring("b.ics", content)
    assert (again.records, again.entries.unchanged) == ((), 6)


def test_a_series_without_end_brings_two_years(entries):
    series = event("RRULE:FREQ=WEEKLY", ANA, start="DTSTART:20010105T100000Z")
    assert len(entries(series)) in (104, 105)


def test_a_file_that_repeats_beyond_measure_is_bounded(bring):
    hours = ",".join(str(at) for at in range(24))
    rule = f"RRULE:FREQ=DAILY;BYHOUR={hours};BYMINUTE=0,10,20,30,40,50"
    plan = bring("c.ics", calendar(event(rule, ANA, start="DTSTART:20240101T000000Z")))
    assert plan.entries.new == 10_000
    assert len(plan.problems) == 1


@pytest.mark.parametrize("content", ["BEGIN:X\n" * 30, "nothing here"])
def test_what_is_no_calendar_is_refused(content, book, written):
    with pytest.raises(UserError):
        book.exchange.read(written("c.ics", content))


def test_what_we_wrote_ourselves_comes_in_quietly(book, bring, tmp_path):
    bring("c.ics", calendar(event(ANA)))
    out = tmp_path / "own.ics"
    book.exchange.export(out, "ics")
    plan = book.exchange.plan(book.exchange.read(out))
    assert (plan.records, plan.problems) == ((), ())
