"""A book, and a hand that writes files to bring."""

import json

import pytest

from tests.support.books import Hands, new_book


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def book(hands):
    with new_book(hands) as opened:
        yield opened


@pytest.fixture
def written(tmp_path):
    """Return a function that writes text, bytes or a book as JSON, and says where."""

    def write(name, content):
        path = tmp_path / name
        if isinstance(content, dict):
            content = json.dumps({"kithbook": 1, **content})
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def bring(book, written):
    """Return a function that brings a file, by its name and content, and returns its plan."""

    def bring(name, content):
        plan = book.exchange.plan(book.exchange.read(written(name, content)))
        book.exchange.bring(plan)
        return plan

    return bring
