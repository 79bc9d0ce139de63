"""What stands on the page of an opening."""

from dataclasses import replace

import pytest

from app.model.contact import Tie
from app.model.opening import Asked
from app.model.reflection import Reflection
from app.openings.page import Look
from tests.support.books import Hands, new_book


@pytest.fixture
def book():
    with new_book(Hands()) as book:
        yield book


def person(book, name, **facts):
    contact = replace(book.contacts.blank(name), **facts)
    book.contacts.save(contact)
    return contact


def met(book, contact, promises=(), **ratings):
    reflection = Reflection(contact=contact.uid, **ratings)
    entry = replace(
        book.entries.blank(),
        contacts=(contact.uid,),
        reflections=(reflection,),
        promises=promises,
    )
    book.entries.save(entry)


def opening(book, **facts):
    one = replace(book.openings.blank("Data lead"), **facts)
    book.openings.save(one)
    return one


def look(book, one, most=5):
    lists = (book.contacts, book.entries.list, book.ratings)
    return Look(*lists, book.clock.local_now()).page(one, book.ask(one.uid), most)


def promise(book, text, **facts):
    return replace(book.entries.blank_promise(text), **facts)


def test_given_and_received_in_steps_above_nothing(book):
    ana = person(book, "Ana", organisation="Reef")
    met(book, ana, gave=3, received=1, depth=5)
    met(book, ana, gave=2)
    (found,) = look(book, opening(book, organisation="Reef")).people
    assert (found.given, found.received, found.entry_count) == (3, 0, 2)
    assert found.last_met == book.clock.today()
    assert found.nearness == "moderate"
    assert not found.is_even


def test_unrated_is_not_zero(book):
    person(book, "Ana", organisation="Reef")
    (found,) = look(book, opening(book, organisation="Reef")).people
    assert (found.given, found.received, found.last_met) == (None, None, None)
    assert found.nearness == "unmet"


def test_ways_lead_over_ties_to_the_organisation(book):
    cat = person(book, "Cat", organisation="Reef")
    ana = person(book, "Ana", ties=(Tie(cat.uid, "friend"),))
    page = look(book, opening(book, organisation="Reef"))
    ways = {tuple(step.name for step in way.people): way for way in page.ways}
    assert set(ways) == {("Cat",), ("Ana", "Cat")}
    assert [step.is_close for step in ways["Ana", "Cat"].people] == [True, False]
    assert {way.goal for way in page.ways} == {"Reef"}
    assert ana.uid in {one.suggestion.contact for one in page.people}


def test_without_an_organisation_ways_lead_to_fields(book):
    person(book, "Ana", field="open data")
    person(book, "Bo", interests=("open data",))
    page = look(book, opening(book, fields=("Open data",)))
    assert [(way.people[0].name, way.goal) for way in page.ways] == [("Ana", "Open data")]
    assert page.found == 2


def test_promises_are_mine_to_the_first_and_open(book):
    ana, bo = person(book, "Ana", organisation="Reef"), person(book, "Bo")
    mine = promise(book, "Send the map", to=ana.uid)
    others = (
        promise(book, "To another", to=bo.uid),
        promise(book, "Theirs", by=ana.uid),
        promise(book, "Kept", to=ana.uid, state="kept"),
    )
    met(book, ana, promises=(mine, *others))
    page = look(book, opening(book, organisation="Reef"))
    assert [one.text for one in page.promises] == ["Send the map"]


def test_no_more_people_than_wanted_and_the_names_of_those_asked(book):
    people = [person(book, f"P{place}", field="Law") for place in range(6)]
    one = opening(book, fields=("Law",), asked=(Asked(people[5].uid, "2026-11-01"),))
    page = look(book, one, most=2)
    assert len(page.people) == 2 and page.found == 6
    assert page.names == {people[5].uid: "P5"}
    assert len(page.ways) == 4


def test_queries_do_not_grow_with_the_contacts(book):
    for place in range(3):
        person(book, f"A{place}", field="Law")
    one = opening(book, fields=("Law",))
    few = count_queries(book, one)
    for place in range(40):
        person(book, f"B{place}", field="Law")
    assert count_queries(book, one) <= few + 12


def count_queries(book, one):
    seen = []
    book.records.db.connection.set_trace_callback(seen.append)
    try:
        look(book, one, most=4)
    finally:
        book.records.db.connection.set_trace_callback(None)
    return len(seen)
