"""Openings are kept, found by title, and come back when deleted."""

from dataclasses import replace

import pytest

from app.errors import UserError
from tests.support.books import Hands, new_book


def test_saved_changed_deleted_and_taken_back():
    hands = Hands()
    with new_book(hands) as book:
        first, second = (book.openings.blank(title) for title in ("Data lead", "Data clerk"))
        book.openings.save(first)
        hands.move(minutes=1)
        book.openings.save(replace(second, fields=("Law", "Art"), stage="sent"))
        assert [one.title for one in book.openings.all()] == ["Data clerk", "Data lead"]
        assert book.openings.get(second.uid).fields == ("Law", "Art")
        book.openings.delete([second.uid])
        assert [one.title for one in book.openings.all()] == ["Data lead"]
        book.undo()
        assert book.openings.get(second.uid).stage == "sent"


def test_found_by_uid_by_title_and_by_a_part_of_it():
    with new_book() as book:
        lead = book.openings.blank("Data lead")
        book.openings.save(lead)
        book.openings.save(book.openings.blank("Data lead, second try"))
        for text in (lead.uid, lead.uid.upper(), "data LEAD "):
            assert book.openings.resolve(text).uid == lead.uid
        assert book.openings.resolve("try").title == "Data lead, second try"
        with pytest.raises(UserError, match=r"'data' can mean .*Say the full title"):
            book.openings.resolve("data")
        with pytest.raises(UserError, match="No opening is called 'nurse'"):
            book.openings.resolve("nurse")
