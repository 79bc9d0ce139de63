"""No name gets out where names are to stay in, in any format."""

import re
from pathlib import Path

import pytest

from app.book import Book
from app.model.contact import Channel
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.review.options import ReviewOptions
from tests.app.review.years import all_texts, everything, met, person, year_book

CANARIES = (
    "Zqanary",
    "Vögelkamp",
    "Pipsqueak",
    "zq_hidden_bird",
    "zqmail",
    "Wexcluded",
    "Brackwater",
)
SECRETS = ("closingsecret", "privatesecret", "reflectionsecret")


def told_about_canaries(book: Book) -> str:
    """Fill a book with names in every text that a review can show; return whom to exclude."""
    bird = person(
        book,
        "Zqanary Vögelkamp",
        nickname="Pipsqueak",
        field="Zqanary studies",
        note="privatesecret",
        channels=(Channel("email", "zqmail.kamp@mail.example"),),
    )
    hidden = person(book, "@zq_hidden_bird", standing="let go", standing_since="2026-05-01")
    gone = person(book, "Wexcluded Brackwater")
    book.contacts.save(
        person(
            book,
            "Pia Brackwater",
            standing="resting",
            standing_since="2026-06-01",
            closing_note="closingsecret of Zqanary",
        )
    )
    text = (
        "Zqanary said VOGELKAMP is what they call **Pipsqueak**, see zqmail.kamp@mail.example. "
        "Asked zq\\_hidden\\_bird and Wexcluded about Zqanary’s plan with Mr Brackwater.\n\n"
        "## Zqanarys heading\n\n- [ ] call zqanary\n"
    )
    for month in range(1, 13):
        for day in (3, 13):
            met(
                book,
                f"2026-{month:02d}-{day:02d}",
                bird,
                hidden,
                gone,
                title="With Zqanary and Wexcluded Brackwater",
                body=text,
                place="Vögelkamp’s kitchen",
                duration_minutes=30,
                mode="call",
                reflections=tuple(
                    Reflection(
                        contact=one.uid,
                        depth=1 + month // 3,
                        gave=2,
                        received=3,
                        note="reflectionsecret",
                    )
                    for one in (bird, hidden, gone)
                ),
                promises=(
                    Promise(
                        uid=f"018f0000-0000-7000-8000-0000000{month:02d}{day:03d}",
                        text="Write to Zqanary and @zq_hidden_bird",
                        to=bird.uid,
                    ),
                    Promise(
                        uid=f"018f0000-0000-7000-8000-0000001{month:02d}{day:03d}",
                        text="Answer about Vögelkamp",
                        by=hidden.uid,
                    ),
                ),
            )
    return gone.uid


@pytest.mark.parametrize("way", ["initials", "invented", "first"])
def test_no_canary_sings(way: str, tmp_path: Path) -> None:
    with year_book() as book:
        gone = told_about_canaries(book)
        own = {
            "gratitude": "For Zqanary Vögelkamp.",
            "next": "See Pipsqueak.",
            "quotes": {"2026-02": "Vögelkamp laughed."},
            "sentence": None,
        }
        options = everything(names=way, excluded=frozenset({gone}), **own)
        texts = all_texts(book, options, tmp_path)
    allowed = {"Zqanary", "Zqanarys"} if way == "first" else set()
    for name, text in texts.items():
        for canary in (*CANARIES, "VOGELKAMP", "hidden_bird", "zq\\_hidden", "Vogelkamp"):
            if canary not in allowed:
                assert not re.search(re.escape(canary), text, re.IGNORECASE), (name, canary)


def test_one_person_by_initials_and_one_place_left_out_among_full_names(tmp_path: Path) -> None:
    with year_book() as book:
        told_about_canaries(book)
        bird = book.contacts.resolve("Zqanary Vögelkamp")
        texts = all_texts(
            book,
            everything(
                initials=frozenset({bird.uid}),
                left_out_places=frozenset({"Vögelkamp’s kitchen"}),
                quotes={"2026-02": "Pipsqueak laughed in Vögelkamp’s kitchen."},
                title="With Zqanary",
            ),
            tmp_path,
        )
    own = ("Zqanary", "Vögelkamp", "Vogelkamp", "Pipsqueak", "zqmail", "kitchen")
    for name, text in texts.items():
        for canary in own:
            assert not re.search(re.escape(canary), text, re.IGNORECASE), (name, canary)
    assert "Wexcluded" in texts["year.html"]


def test_notes_stay_out_unless_asked_for(tmp_path: Path) -> None:
    with year_book() as book:
        told_about_canaries(book)
        usual = "\n".join(all_texts(book, everything(), tmp_path).values())
        asked = book.reviews.build(everything(private_notes=True, closing_notes=True))
    assert not any(secret in usual for secret in SECRETS)
    assert any("reflectionsecret" in note for one in asked.entries for note in one.notes)
    assert asked.changes.rested[0].said.startswith("closingsecret")


def test_who_is_excluded_is_nowhere_even_with_full_names(tmp_path: Path) -> None:
    with year_book() as book:
        gone = told_about_canaries(book)
        texts = all_texts(book, everything(excluded=frozenset({gone})), tmp_path)
    assert all("wexcluded" not in text.lower() for text in texts.values())


def test_chapters_that_are_out_leave_nothing_behind(tmp_path: Path) -> None:
    with year_book() as book:
        told_about_canaries(book)
        options: ReviewOptions = everything().but(chapters=("calendar",))
        texts = all_texts(book, options, tmp_path)
    for name, text in texts.items():
        assert not re.search("zqanary|kitchen|hidden_bird", text, re.IGNORECASE), name
