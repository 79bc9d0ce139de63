from dataclasses import replace
from datetime import UTC, date, datetime

from app.insights.contact_events import ContactEvent, contact_events
from app.model.contact import CheckIn, Contact, Standing

AT = datetime(2026, 1, 1, tzinfo=UTC)
ANA = Contact(uid="a", name="Ana Example", created_at=AT, updated_at=AT)


def test_events_stand_in_the_order_of_their_days() -> None:
    ana = replace(
        ANA,
        standing="resting",
        standing_since="2026-03-02",
        check_ins=(CheckIn("2026-04-01", 5), CheckIn("2025-04-01", 3)),
    )
    assert contact_events(ana, []) == (
        ContactEvent(date(2025, 4, 1), "check-in", "3"),
        ContactEvent(date(2026, 3, 2), "standing", "resting"),
        ContactEvent(date(2026, 4, 1), "check-in", "5"),
    )


def test_every_change_of_standing_is_an_event() -> None:
    ana = replace(
        ANA,
        standing="let go",
        standing_since="2026-05-03",
        earlier_standings=(Standing("2024-01-02", "resting"), Standing("2025-02-05", "active")),
    )
    assert [(one.day.isoformat(), one.about) for one in contact_events(ana, [])] == [
        ("2024-01-02", "resting"),
        ("2025-02-05", "active again"),
        ("2026-05-03", "let go"),
    ]


def test_a_day_that_is_not_whole_is_no_mark() -> None:
    assert contact_events(replace(ANA, standing_since="2026-03"), []) == ()
