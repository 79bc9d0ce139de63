import pytest

from app.review.short_names import family_initial, first_name, initials


@pytest.mark.parametrize(
    ("name", "first", "short"),
    [
        ("Ana Kovač", "Ana", "A. K."),
        ("Jean-Luc Picard", "Jean", "J. L. P."),
        ("Dr. Helena Costa", "Helena", "H. C."),
        ("Kovač, Ana", "Ana", "K. A."),
        ("Cher", "Cher", "C."),
        ("山田太郎", "太郎", "山."),
        ("Dr", "Dr", "D."),
    ],
)
def test_names_are_made_shorter(name: str, first: str, short: str) -> None:
    assert first_name(name) == first
    assert initials(name) == short


def test_a_handle_has_no_first_name() -> None:
    assert first_name("@quiet_lamp", is_handle=True) == "@q."
    assert initials("@quiet_lamp", is_handle=True) == "@q."


@pytest.mark.parametrize(("name", "letter"), [("Ana Kovač", "K."), ("Cher", ""), ("Ek, Bo", "E.")])
def test_the_family_name_leaves_its_initial(name: str, letter: str) -> None:
    assert family_initial(name) == letter


def test_a_name_of_signs_alone_leaves_nothing() -> None:
    assert initials("*** ***") == ""
