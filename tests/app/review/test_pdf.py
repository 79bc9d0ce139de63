"""A PDF to keep: what archives and screen readers ask of it, read by qpdf."""

import base64
import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from app.model.contact import Photo
from app.model.entry import Attachment
from app.model.review_draft import PAPERS
from app.review.options import year_options
from app.review.pdf import pdf_of
from tests.app.review.test_pictures import png
from tests.app.review.years import (
    PDFTOTEXT,
    QPDF,
    everything,
    met,
    pdf_objects,
    person,
    year_book,
)

pytestmark = pytest.mark.skipif(QPDF is None, reason="qpdf is not installed")
ACTIONS = {"/JS", "/JavaScript", "/URI", "/Launch", "/GoToR", "/SubmitForm", "/OpenAction", "/AA"}


def full_year(folder: Path, paper: str) -> Path:
    """Write a year with every chapter, a photo, pictures and somebody who moved."""
    with year_book() as book:
        ana = person(book, "Ana Kovač", field="law", photo=Photo("image/png", png(9, 9)))
        for month in range(1, 13):
            picture = Attachment(name="sea.png", media_type="image/png", data=png(40, 30))
            ratings = {"depth": 1 + month // 3, "gave": 2, "received": 3}
            entry = met(book, f"2026-{month:02d}-03", ana, body="By the sea.", ratings=ratings)
            book.entries.save(replace(entry, place="Harbour", attachments=(picture,)))
        review = book.reviews.build(everything(paper=paper, gratitude="The sea."))
        path = folder / "year.pdf"
        path.write_bytes(pdf_of(review))
    assert len(review.moved) == 1
    return path


@pytest.mark.parametrize("paper", PAPERS)
def test_it_is_what_archives_and_readers_ask_for(paper: str, tmp_path: Path) -> None:
    path = full_year(tmp_path, paper)
    subprocess.run([QPDF, "--check", str(path)], check=True, capture_output=True)
    objects = pdf_objects(path)
    values = [one["value"] for one in objects if isinstance(one.get("value"), dict)]
    streams = [one["stream"] for one in objects if "stream" in one]
    (root,) = (one for one in values if one.get("/Type") == "/Catalog")
    assert root["/MarkInfo"]["/Marked"] is True and "/StructTreeRoot" in root
    assert root["/Lang"] == "u:en" and root["/ViewerPreferences"]["/DisplayDocTitle"] is True
    assert root["/OutputIntents"] and root["/AF"]
    assert not ACTIONS & {key for one in values for key in one}
    _fonts_are_inside(values)
    _pictures_say_what_they_show(values)
    _says_what_it_is(streams)
    _carries_its_figures(values, streams)


def _fonts_are_inside(values: list[dict[str, object]]) -> None:
    fonts = [one for one in values if one.get("/Type") == "/FontDescriptor"]
    assert fonts
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one) for one in fonts)
    names = {re.sub(r"^/\w+\+", "", one["/FontName"]).split("-")[0] for one in fonts}
    assert names == {"Inter", "Literata"}


def _pictures_say_what_they_show(values: list[dict[str, object]]) -> None:
    shown = [one["/Alt"] for one in values if one.get("/S") == "/Figure"]
    assert len(shown) >= 12 + 12 + 1 + 5
    assert all(said.removeprefix("u:").strip() for said in shown)
    assert any("rising" in said for said in shown)


def _says_what_it_is(streams: list[dict[str, object]]) -> None:
    (told,) = (one["data"] for one in streams if one["dict"].get("/Type") == "/Metadata")
    metadata = base64.b64decode(told).decode()
    assert "<pdfaid:part>3<" in metadata and "<pdfaid:conformance>A<" in metadata
    assert "<pdfuaid:part>1<" in metadata
    assert "Your year with people 2026" in metadata
    assert "<xmp:CreateDate>2026-12-30T" in metadata


def _carries_its_figures(values: list[dict[str, object]], streams: list[dict[str, object]]) -> None:
    (file,) = (one for one in values if one.get("/Type") == "/Filespec")
    assert file["/AFRelationship"] == "/Data" and file["/UF"] == "u:figures.json"
    (figures,) = (one for one in streams if one["dict"].get("/Type") == "/EmbeddedFile")
    assert json.loads(base64.b64decode(figures["data"]))["review"] == "2026"


def test_it_is_found_one_s_way_about(tmp_path: Path) -> None:
    values = [one.get("value") for one in pdf_objects(full_year(tmp_path, "A4"))]
    marks = {one["/Title"] for one in values if isinstance(one, dict) and "/Title" in one}
    assert {"u:Who moved", "u:Seven principles", "u:January", "u:January 2026"} <= marks
    kinds = {one.get("/S") for one in values if isinstance(one, dict)}
    assert {"/H1", "/H2", "/H3", "/P", "/Table", "/TOC"} <= kinds


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("paper", PAPERS)
def test_the_calendar_stands_under_the_contents(paper: str, tmp_path: Path) -> None:
    with year_book() as book:
        ana = person(book, "Ana Kovač")
        for month in range(1, 13):
            met(book, f"2026-{month:02d}-03", ana, body="By the sea.")
        review = book.reviews.build(year_options(2026).but(paper=paper, next="More sea."))
        path = tmp_path / "year.pdf"
        path.write_bytes(pdf_of(review))
    command = [PDFTOTEXT, "-f", "2", "-l", "2", str(path), "-"]
    second = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Contents" in second and "One square a day" in second
