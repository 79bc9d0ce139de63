"""The lock pins all that the project asks for, with hashes and without addresses."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from development.lock import PINNED, without_packages
from development.places import LOCK, PROJECT

TEXT = LOCK.read_text("utf-8")


def test_it_names_no_address_and_no_machine() -> None:
    assert "://" not in TEXT
    assert "file:" not in TEXT
    assert "index" not in TEXT


@pytest.mark.parametrize("name", sorted(set(PINNED.findall(TEXT))))
def test_every_package_has_hashes(name: str) -> None:
    others = set(PINNED.findall(TEXT)) - {name}
    alone = without_packages(TEXT, others)
    assert set(PINNED.findall(alone)) == {name}
    assert "--hash=sha256:" in alone


def test_it_pins_everything_that_the_project_asks_for() -> None:
    assert set(asked_for()) <= set(PINNED.findall(TEXT))


def asked_for() -> Iterator[str]:
    """Yield the normal name of every package that pyproject.toml names."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))
    groups = project["dependency-groups"].values()
    for wanted in [
        *project["project"]["dependencies"],
        *(one for group in groups for one in group),
    ]:
        name = re.split(r"[^A-Za-z0-9._-]", wanted)[0]
        yield re.sub(r"[-_.]+", "-", name).lower()
