"""Texts come out as they were written, and are never markup of the format."""

import html
import re
from pathlib import Path

import pytest

from tests.app.review.years import PDFTOTEXT, all_texts, everything, met, person, year_book

TEXTS = (
    "#panic()",
    "$x$",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "{% raw %}",
    "[a](javascript:alert(1))",
    "\\u{41} \\n #let x = 1",
    "@ref <label> // comment /* x */",
    "&amp; \"quotes\" 'single'",
    "= heading",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_shown_as_it_was_written(text: str, tmp_path: Path) -> None:
    with year_book() as book:
        friend = person(book, f"Ida {text}", field=text)
        met(
            book,
            "2026-03-01",
            friend,
            title=text,
            body=f"{text}\n",
            place=text,
            ratings={"depth": 4, "gave": 3, "received": 2},
        )
        options = everything(gratitude=text, next=text, quotes={"2026-03": text}, sentence=text)
        texts = all_texts(book, options, tmp_path)
    page = texts["year.html"]
    assert html.escape(text, quote=False) in html.unescape(page).replace("<", "&lt;").replace(
        ">", "&gt;"
    ).replace("&amp;lt;", "&lt;") or text in html.unescape(page)
    assert "<script" not in page
    if PDFTOTEXT:
        assert bare(text) in bare(texts["year.pdf"])


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_web_page_fetches_nothing_and_runs_nothing(tmp_path: Path) -> None:
    with year_book() as book:
        friend = person(book, '<img src="//host/x" onerror=alert(1)>')
        met(book, "2026-03-01", friend, body="![x](http://host/x.png) <iframe src=//host>")
        page = all_texts(book, everything(), tmp_path)["year.html"]
    tags = set(re.findall(r"<([a-zA-Z]+)", page))
    assert not tags & {"script", "img", "iframe", "link", "object", "embed", "audio", "video"}
    assert not re.search(r"<[^>]*\s(?:src|on\w+|xlink:href)\s*=", page)
    assert all(place.startswith("#") for place in re.findall(r'<[^>]*\shref="([^"]*)"', page))
    assert "url(" not in page and "@import" not in page


def test_markdown_shows_names_as_they_are(tmp_path: Path) -> None:
    from markdown_it import MarkdownIt

    with year_book() as book:
        friend = person(book, "*Ana* <b>_Ünal_</b> [x](y)")
        met(
            book,
            "2026-03-01",
            friend,
            title="# 1. <i>`not code`</i>",
            body="<script>alert(1)</script>\n\n[a](javascript:alert(1)) ![p](http://host/p.png)",
        )
        text = all_texts(book, everything(), tmp_path)["year.md"]
    shown = MarkdownIt("commonmark").render(text)
    assert "<script" not in shown and "<b>" not in shown and 'src="http' not in shown
    assert "*Ana* &lt;b&gt;_Ünal_&lt;/b&gt; [x](y)" in shown
    assert "# 1. &lt;i&gt;`not code`&lt;/i&gt;" in shown
    assert 'href="javascript' not in shown
