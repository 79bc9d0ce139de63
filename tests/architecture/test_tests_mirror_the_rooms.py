"""A test stands where the thing stands that it tests."""

import pytest

from tests.architecture.sources import ROOT, python_files


@pytest.mark.parametrize("room", ["app", "ui"])
def test_every_test_stands_in_the_folder_of_its_room(room: str) -> None:
    homes = {path.parent.relative_to(ROOT / "tests") for path in python_files(f"tests/{room}")}
    assert [str(home) for home in sorted(homes) if not (ROOT / home).is_dir()] == []
