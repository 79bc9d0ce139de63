from dataclasses import replace
from datetime import UTC, datetime

from app.clock import fixed_clock
from app.model.entry import Entry
from app.model.promise import Promise
from app.model.reflection import Reflection
from ui.journal.draft import Draft

NOW = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
CLOCK = fixed_clock(NOW, "Europe/Lisbon")


def kept_entry(**values: object) -> Entry:
    values = {"uid": "e", "happened_at": NOW, "created_at": NOW, "updated_at": NOW} | values
    return Entry(**values)


def test_a_new_entry_has_nothing_to_save_until_something_is_said() -> None:
    draft = Draft.begin(CLOCK, ("ana",))
    assert draft.entry.zone == "Europe/Lisbon"
    assert draft.is_untouched and not draft.needs_saving
    draft.write("", "Tea")
    assert draft.needs_saving


def test_what_was_written_meanwhile_still_needs_saving() -> None:
    draft = Draft.begin(CLOCK)
    draft.write("", "one")
    sent = draft.send()
    draft.write("", "one two")
    draft.written(sent)
    assert draft.needs_saving
    draft.written(draft.entry)
    assert not draft.needs_saving


def test_a_new_entry_emptied_again_is_to_be_dropped() -> None:
    draft = Draft.begin(CLOCK)
    draft.write("", "oops")
    draft.send()
    draft.write("", "")
    assert draft.is_to_drop


def test_opening_an_old_entry_changes_nothing() -> None:
    draft = Draft(kept_entry(body="- [ ] a\n\n", title="T "), CLOCK)
    assert not draft.needs_saving and not draft.is_to_drop


def test_ratings_follow_the_order_of_the_contacts_and_vanish_when_taken_back() -> None:
    draft = Draft(kept_entry(contacts=("a", "b")), CLOCK)
    draft.reflect("b", depth=4)
    draft.reflect("a", safety=5, note="kind")
    assert [one.contact for one in draft.entry.reflections] == ["a", "b"]
    draft.reflect("b", depth=None)
    assert draft.entry.reflections == (Reflection(contact="a", safety=5, note="kind"),)


def test_a_contact_leaves_with_their_reflection() -> None:
    draft = Draft(kept_entry(contacts=("a", "b")), CLOCK)
    draft.reflect("b", depth=4)
    draft.remove_contact("b")
    assert draft.entry.contacts == ("a",) and draft.entry.reflections == ()


def test_a_box_becomes_a_promise_and_follows_it_when_opened_again() -> None:
    draft = Draft.begin(CLOCK)
    draft.write("", "- [ ] Send the notebook")
    (promise,) = draft.entry.promises
    kept = replace(promise, state="kept", closed_on="2026-11-21")
    again = Draft(replace(draft.entry, promises=(kept,)), CLOCK)
    assert again.entry.body == "- [x] Send the notebook"
    assert not again.needs_saving


def test_a_change_from_elsewhere_is_taken_over_where_nothing_was_written_here() -> None:
    theirs = kept_entry(title="Theirs", place="Porto")
    draft = Draft(kept_entry(title="Old"), CLOCK)
    draft.write("Mine", "")
    assert draft.meet(theirs) == {"place"}
    assert (draft.entry.title, draft.entry.place) == ("Mine", "Porto")
    assert draft.needs_saving


def test_a_promise_kept_elsewhere_ticks_the_box_here() -> None:
    mine = Promise(uid="p", text="Send it")
    entry = kept_entry(body="- [ ] Send it", promises=(mine,))
    draft = Draft(entry, CLOCK)
    moved = draft.meet(
        replace(entry, promises=(replace(mine, state="kept", closed_on="2026-11-21"),))
    )
    assert moved == {"body", "promises"}
    assert draft.entry.body == "- [x] Send it" and not draft.needs_saving


def test_moving_an_entry_keeps_it_in_utc() -> None:
    draft = Draft(kept_entry(), CLOCK)
    draft.move_to(datetime.fromisoformat("2026-07-01T23:30:00+01:00"), "Europe/Lisbon")
    assert draft.entry.happened_at == datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert draft.entry.day.isoformat() == "2026-07-01"
