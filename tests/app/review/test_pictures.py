import zlib
from dataclasses import replace
from pathlib import Path
from struct import pack, unpack_from

import pytest

from app.book import Book
from app.model.contact import Photo
from app.model.entry import Attachment
from app.review.document import Picture
from app.review.options import year_options
from app.review.picture_size import size_of
from app.review.pictures import is_picture, png_of
from app.review.write import write_review
from tests.app.review.years import everything, met, person, year_book


def chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, said: bytes = b"") -> bytes:
    """Return a grey picture with a remark in it, as cameras leave them."""
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    head = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"tEXt", b"Comment\0" + said) + body


def attached(data: bytes) -> tuple[Attachment, ...]:
    return (Attachment("Zqanary at home.png", "image/png", data),)


def test_a_picture_becomes_small_and_forgets_where_it_was_taken() -> None:
    small = png_of(Picture(png(900, 600, b"zq-geotag"), ""), 480)
    assert small is not None
    assert unpack_from(">II", small, 16) == (480, 320)
    assert b"zq-geotag" not in small


def test_size_is_told_by_the_header_alone() -> None:
    jpeg = b"\xff\xd8\xff\xe0" + pack(">H", 4) + b"ab" + b"\xff\xc0" + pack(">HBHH", 17, 8, 30, 40)
    assert size_of(jpeg + b"\0" * 20) == (40, 30)
    assert size_of(png(7, 5)) == (7, 5)
    assert size_of(jpeg[:9]) is None
    assert size_of(b"<svg/>") is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", pack(">IIBBBBB", 90_000, 90_000, 8, 0, 0, 0, 0)),
    ],
)
def test_what_is_no_picture_to_show_is_left_out(data: bytes) -> None:
    assert not is_picture(data)


def test_a_broken_picture_stops_nothing(tmp_path: Path) -> None:
    broken = png(8, 8)[:50]
    with year_book() as book:
        met(book, "2026-03-03", person(book, "Ana"), attachments=attached(broken))
        review = book.reviews.build(everything())
    for suffix in ("pdf", "html", "md"):
        write_review(review, tmp_path / f"year.{suffix}")
    assert not list(tmp_path.glob("*-pictures/*.png"))


def pictured(book: Book) -> None:
    ana = person(book, "Ana Kovač", photo=Photo("image/png", png(30, 30)))
    for month, depth in enumerate([1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5], 1):
        met(book, f"2026-{month:02d}-03", ana, ratings={"depth": depth})
    met(book, "2026-05-09", ana, attachments=attached(png(60, 40)), ratings={"depth": 5})


def test_pictures_are_in_every_form(tmp_path: Path) -> None:
    with year_book() as book:
        pictured(book)
        review = book.reviews.build(everything())
        counted = book.reviews.names(everything()).pictures
    assert counted == 3
    assert review.months[4].picture is not None
    assert review.months[5].picture is None
    assert review.moved[0].photo is not None
    for suffix in ("pdf", "html", "md"):
        write_review(review, tmp_path / f"year.{suffix}")
    page = (tmp_path / "year.html").read_text(encoding="utf-8")
    assert page.count("data:image/png;base64,") == 3
    assert "Zqanary" not in page
    text = (tmp_path / "year.md").read_text(encoding="utf-8")
    assert "![Picture of 9 May 2026](<year-pictures/month-2026-05.png>)" in text
    assert (tmp_path / "year-pictures" / "month-2026-05.png").read_bytes().startswith(b"\x89PNG")
    pdf = (tmp_path / "year.pdf").read_bytes()
    assert b"/Subtype/Image" in pdf and b"pdfaid:part" in pdf


@pytest.mark.parametrize("way", ["initials", "invented"])
def test_no_face_beside_a_hidden_name_unless_asked_for(way: str) -> None:
    with year_book() as book:
        pictured(book)
        hidden = book.reviews.build(everything(names=way))
        asked = book.reviews.build(everything(names=way, pictures=True))
        without = book.reviews.build(everything(pictures=False))
    assert asked.months[4].picture is not None
    for review in (hidden, without):
        assert not any(one.picture for one in review.months)
        assert not any(one.photo for one in review.moved)
        assert not any(one.pictures for one in review.entries)


def test_no_picture_of_a_meeting_with_somebody_who_is_left_out() -> None:
    with year_book() as book:
        ana, bo = person(book, "Ana"), person(book, "Bo")
        entry = met(book, "2026-05-09", ana, bo, attachments=attached(png(60, 40)))
        review = book.reviews.build(everything(excluded=frozenset({bo.uid})))
        book.entries.save(replace(entry, contacts=(ana.uid,)))
        alone = book.reviews.build(year_options(2026))
    assert review.months[4].picture is None
    assert alone.months[4].picture is not None


def test_a_month_shows_the_picture_that_was_chosen_or_none() -> None:
    with year_book() as book:
        ana = person(book, "Ana")
        small, wide, tall = png(3, 3), png(9, 3), png(3, 9)
        met(book, "2026-05-01", ana, ratings={"depth": 5}, attachments=attached(small))
        two = attached(wide) + attached(tall)
        met(book, "2026-05-02", ana, ratings={"depth": 1}, attachments=two)
        offered = book.reviews.suggestions(year_options(2026)).months[4].pictures

        def shown(key: str, **choices: object) -> bytes | None:
            options = everything(pictures_of_months={"2026-05": key}, **choices)
            picture = book.reviews.build(options).months[4].picture
            return picture.data if picture else None

        assert [shown(one.key) for one in offered] == [small, wide, tall]
        assert offered[1].said == "Picture of 2 May 2026"
        assert shown("") is None and shown(offered[2].key, pictures=False) is None
        assert shown("0" * 64) == small
