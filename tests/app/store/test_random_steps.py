"""Thousands of edits, deletions, undos and restores from the bin end where a dictionary does.

KITHBOOK_STEPS=10000 takes as many.
"""

import os
from dataclasses import replace
from random import Random

import pytest

from app.errors import UserError
from tests.support.books import Hands, new_book

STEPS = int(os.environ.get("KITHBOOK_STEPS", "300"))
UNDO_KEPT = 200


class Mirror:
    """What the book should hold: texts by uid, what lies in the bin, and the way back."""

    def __init__(self, book, random):
        self.book, self.random = book, random
        self.texts, self.bin, self.past, self.last_edited = {}, [], [], None
        self.number = 0

    def remember(self):
        self.past = [*self.past, (dict(self.texts), list(self.bin))][-UNDO_KEPT:]

    def edit(self):
        self.number += 1
        blank = self.book.entries.blank()
        known = self.random.choice(sorted(self.texts)) if self.texts else blank.uid
        uid = known if self.random.random() < 0.6 else blank.uid
        entry = self.book.entries.get(uid) if uid in self.texts else blank
        self.book.entries.save(replace(entry, body=f"words {self.number}"))
        if self.last_edited != uid:
            self.remember()
        self.last_edited = uid
        self.texts[uid] = f"words {self.number}"

    def delete(self):
        if not self.texts:
            return
        uid = self.random.choice(sorted(self.texts))
        self.book.entries.delete([uid])
        self.remember()
        self.last_edited = None
        self.bin.append((uid, self.texts.pop(uid)))

    def undo(self):
        self.last_edited = None
        if not self.past:
            with pytest.raises(UserError):
                self.book.undo()
            return
        self.book.undo()
        self.texts, self.bin = self.past.pop()

    def restore(self):
        lying = self.book.entries.binned()
        if not lying:
            return
        one = self.random.choice(lying)
        uid, text = self.bin[::-1][lying.index(one)]
        is_last = bool(self.past) and self.past[-1][1] == self.bin[:-1] and lying[0] is one
        was_deletion = is_last and uid in self.past[-1][0]
        self.book.ledger.take_back(one.step)
        self.last_edited = None
        if was_deletion:
            self.texts, self.bin = self.past.pop()
            return
        self.bin.remove((uid, text))
        self.texts[uid] = text
        self.past = []

    def agrees(self):
        held = {one.uid: one.body for one in self.book.records.entries.each()}
        lying = [one.body for one in self.book.entries.binned()]
        return held == self.texts and lying == [text for _, text in reversed(self.bin)]


@pytest.mark.parametrize("seed", range(2))
def test_the_book_is_where_the_mirror_is(seed):
    random, hands = Random(seed), Hands()
    with new_book(hands) as book:
        mirror = Mirror(book, random)
        doing = [mirror.edit] * 5 + [mirror.delete] * 2 + [mirror.undo] * 2 + [mirror.restore]
        for step in range(STEPS):
            random.choice(doing)()
            hands.move(minutes=random.choice((0, 1, 7)))
            if step % 20 == 0 or STEPS < 1000:
                assert mirror.agrees(), step
        assert mirror.agrees()
        assert book.keeping.check() == []
