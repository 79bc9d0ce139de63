from pathlib import Path

import pytest

from ui.choose_file import of_kind

PNG, SVG = "PNG pictures (*.png)", "SVG drawings (*.svg)"


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("a.png", PNG, "a.png"),
        ("a.PNG", PNG, "a.PNG"),
        ("a.png", SVG, "a.svg"),
        ("a", SVG, "a.svg"),
        ("Walk 1.2", PNG, "Walk 1.2.png"),
        ("notes", "", "notes"),
        ("notes.txt", "All files (*)", "notes.txt"),
    ],
)
def test_a_file_ends_as_the_kind_chosen(name: str, kind: str, expected: str) -> None:
    assert of_kind(Path("/home") / name, kind, f"{PNG};;{SVG}") == Path("/home") / expected
