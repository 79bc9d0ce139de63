"""Writing a review to a file, whole or not at all, for its owner's eyes alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from app.errors import UserError
from app.paths import make_private_file, make_private_folder
from app.review.document import Review

Files = dict[Path, bytes]

_BEGUN, _MADE = 0.1, 0.9


def write_review(
    review: Review, path: Path, progress: Callable[[float], object] | None = None
) -> list[Path]:
    """Write a review as its suffix says (.pdf, .html, .md, .json, .csv); return all files written.

    Markdown brings a folder of pictures along, which is written first. Raises UserError where the
    suffix is unknown, or the place cannot be written; what stood there before then still stands.
    `progress` is told a share of 1, and may raise to give up before anything is written.
    """
    make = _MAKERS.get(path.suffix.lower())
    if make is None:
        known = ", ".join(_MAKERS)
        raise UserError(f"A review is written as {known}, and {path.name} is none of these.")
    _refuse_no_place(path)
    tell = progress or _nobody
    tell(_BEGUN)
    written = make(review, path)
    tell(_MADE)
    for place, content in written.items():
        _put(place, content)
    return list(written)


def _nobody(share: float) -> None:
    """Tell nobody."""


def _refuse_no_place(path: Path) -> None:
    try:
        if not path.parent.is_dir():
            raise UserError(f"The folder {path.parent} does not exist.")
        if path.is_dir():
            raise UserError(f"{path} is a folder. Name a file for the review.")
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.") from error


def _put(place: Path, content: bytes) -> None:
    partial = place.with_name(f".kithbook-{os.getpid()}.part")
    try:
        make_private_folder(place.parent)
        make_private_file(partial)
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(place)
    except OSError as error:
        raise UserError(f"{place} cannot be written: {error.strerror}.") from error
    finally:
        if partial.parent.is_dir():
            partial.unlink(missing_ok=True)


def _pdf(review: Review, path: Path) -> Files:
    from app.review.pdf import pdf_of

    return {path: pdf_of(review)}


def _html(review: Review, path: Path) -> Files:
    from app.review.html import html_of

    return {path: html_of(review).encode()}


def _markdown(review: Review, path: Path) -> Files:
    from app.review.markdown import markdown_of

    folder = path.with_name(f"{path.stem}-pictures")
    found = markdown_of(review, folder.name)
    pictures = {
        folder / name: made.encode() if isinstance(made, str) else made
        for name, made in found.pictures.items()
    }
    return pictures | {path: found.text.encode()}


def _json(review: Review, path: Path) -> Files:
    from app.review.figures import figures_json

    return {path: figures_json(review).encode()}


def _csv(review: Review, path: Path) -> Files:
    from app.review.figures import figures_csv

    return {path: figures_csv(review).encode()}


_MAKERS: dict[str, Callable[[Review, Path], Files]] = {
    ".pdf": _pdf,
    ".html": _html,
    ".md": _markdown,
    ".json": _json,
    ".csv": _csv,
}
