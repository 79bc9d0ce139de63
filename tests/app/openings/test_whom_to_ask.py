"""Whom to ask, on cases worked by hand."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.model.contact import Tie
from app.model.opening import Asked
from app.model.reflection import Reflection
from tests.support.books import Hands, new_book


@pytest.fixture
def book():
    with new_book(Hands()) as book:
        yield book


def person(book, name, **facts):
    contact = replace(book.contacts.blank(name), **facts)
    book.contacts.save(contact)
    return contact


def opening(book, **facts):
    one = replace(book.openings.blank("Data lead"), **facts)
    book.openings.save(one)
    return one


def met(book, contact, count=1, **ratings):
    for _ in range(count):
        reflection = Reflection(contact=contact.uid, **ratings)
        entry = replace(book.entries.blank(), contacts=(contact.uid,), reflections=(reflection,))
        book.entries.save(entry)


def suggested(book, one):
    return {found.name: found for found in book.ask(one.uid)}


def test_score_is_relevance_by_willingness_by_novelty(book):
    ana = person(book, "Ana", field="Open data", interests=("open data",))
    met(book, ana, 2, safety=5, received=4, gave=4)
    (found,) = book.ask(opening(book, fields=("open data",)).uid)
    assert found.relevance == pytest.approx(1 - 0.4 * 0.7)
    # Two ratings of 5 and two of the prior 0.3; received 0.75 twice; as much given as received.
    safety, received = (2 + 0.6) / 4, (1.5 + 0.6) / 4
    assert found.willingness == pytest.approx(0.5 * safety + 0.3 * received + 0.2 * 0.5)
    assert found.novelty == 1
    assert found.score == pytest.approx(found.relevance * found.willingness)
    assert [str(reason) for reason in found.reasons] == [
        "Field: Open data",
        "Interested in: open data",
        "You could ask them anything: safety 5.0 of 5 over 2 ratings",
        "They gave you much before: received 4.0 of 5 over 2 ratings",
    ]


def test_nothing_rated_is_neither_yes_nor_no(book):
    person(book, "Ana", field="Law")
    (found,) = book.ask(opening(book, fields=("Law",)).uid)
    assert found.willingness == pytest.approx(0.3)
    assert [str(reason) for reason in found.reasons] == ["Field: Law"]


def test_the_strongest_way_in_leads_over_known_ties(book):
    inside = person(book, "Ines", organisation="Reef Trust")
    near = person(book, "Nia", ties=(Tie(inside.uid, "friend"),))
    far = person(book, "Far", met_through=near.uid)
    longer = person(book, "Lo", ties=(Tie(far.uid, "knows"),))
    person(book, "Too far", ties=(Tie(longer.uid, "knows"),))
    found = suggested(book, opening(book, organisation="reef trust "))
    assert list(found) == ["Ines", "Nia", "Far", "Lo"]
    assert found["Nia"].path == (near.uid, inside.uid)
    assert found["Far"].path == (far.uid, near.uid, inside.uid)
    assert found["Ines"].path == (inside.uid,)
    assert found["Nia"].relevance == pytest.approx(0.8 * 0.7)
    assert found["Far"].relevance == pytest.approx(0.8 * 0.7 * 0.5)
    assert found["Lo"].relevance == pytest.approx(0.8 * 0.7 * 0.5 * 0.5)
    assert str(found["Nia"].reasons[0]) == "Knows Ines, who is close to it"
    assert str(found["Far"].reasons[0]) == "2 ties away from Ines, who is close to it"


def test_the_stronger_of_two_ways_is_taken(book):
    inside = person(book, "Ines", organisation="Reef Trust")
    weak = person(book, "Weak", ties=(Tie(inside.uid, "knows"),))
    close = person(book, "Close", ties=(Tie(inside.uid, "friend"),))
    asked = person(book, "Ana", ties=(Tie(weak.uid, "knows"), Tie(close.uid, "knows")))
    found = suggested(book, opening(book, organisation="Reef Trust"))
    assert found["Ana"].path == (asked.uid, close.uid, inside.uid)


def test_novelty_falls_with_contacts_in_common(book):
    hub = person(book, "Hub", field="Law")
    edge = person(book, "Edge", field="Law", ties=(Tie(hub.uid, "knows"),))
    person(book, "Other", field="Art", ties=(Tie(hub.uid, "knows"),))
    person(book, "Alone", field="Law")
    found = suggested(book, opening(book, fields=("Law",)))
    assert found["Hub"].novelty == pytest.approx(1 - 2 / 3)
    assert found["Edge"].novelty == pytest.approx(1 - 1 / 3)
    assert found["Alone"].novelty == pytest.approx(1 - (2 + 1 + 1) / 3 / 3)
    assert edge.uid == next(iter(found.values())).contact


def test_prestige_and_time_count_for_nothing_and_the_let_go_are_left_out(book):
    plain = person(book, "Plain", field="Law")
    eminent = person(book, "Eminent", field="Law", prestige=5)
    person(book, "Gone", field="Law", standing="let go")
    for one in (plain, eminent):
        met(book, one, 2, safety=4)
    found = suggested(book, opening(book, fields=("Law",)))
    assert set(found) == {"Plain", "Eminent"}
    assert found["Plain"].score == found["Eminent"].score


def test_a_dormant_trusted_tie_says_so():
    hands = Hands()
    with new_book(hands) as book:
        ana = person(book, "Ana", field="Law")
        met(book, ana, 2, safety=5)
        hands.move(days=800)
        (found,) = book.ask(opening(book, fields=("Law",)).uid)
    reason = "Last met 800 days ago: trusted ties that rest are worth asking"
    assert reason in [str(one) for one in found.reasons]


def test_whose_turn_it_is_and_who_was_asked(book):
    ana = person(book, "Ana", note="She sits on the Reef Trust panel")
    met(book, ana, 2, received=4, gave=1)
    asked = (Asked(ana.uid, "2026-11-01", "Will think about it"),)
    (found,) = book.ask(opening(book, organisation="Reef Trust", asked=asked).uid)
    said = [str(reason) for reason in found.reasons]
    assert said[0] == "Your note on them names Reef Trust"
    assert "You received more than you gave (6 steps): give something first" in said
    assert said[-1] == "Asked on 2026-11-01: Will think about it"
    assert found.given_less_received == -6


@pytest.mark.parametrize("organisation", [None, "", '"', "note:x", "'); DROP TABLE tie"])
def test_nothing_known_of_the_opening(book, organisation):
    person(book, "Ana", field="Law", note="words")
    assert book.ask(opening(book, organisation=organisation).uid) == []


def test_no_such_opening(book):
    with pytest.raises(UserError, match="not in the book"):
        book.ask("0190a1b2-0000-7000-8000-000000000000")
