"""What a person wrote is never read as markup: labels are made in one room, tooltips are ours."""

import ast

from tests.architecture.sources import called_name, calls, place, python_files

# Each of these guesses whether its text is markup, and then opens what the markup names.
GUESSING = {"QLabel", "QMessageBox", "QTextBrowser", "setWhatsThis"}
OUR_LABELS = "ui/widgets/"


def test_labels_are_made_in_one_room() -> None:
    found = [
        place(path, call)
        for path in python_files("ui")
        for call in calls(path)
        if called_name(call) in GUESSING and not place(path, call).startswith(OUR_LABELS)
    ]
    assert found == []


def test_tooltips_hold_our_own_words_alone() -> None:
    found = [
        place(path, call)
        for path in python_files("ui")
        for call in calls(path)
        if called_name(call) == "setToolTip"
        and not place(path, call).startswith(OUR_LABELS)
        and not are_our_own_words(call.args[-1])
    ]
    assert found == []


def are_our_own_words(text: ast.expr) -> bool:
    """Tell whether this is a translated sentence that takes in no values."""
    return isinstance(text, ast.Call) and called_name(text) == "tr" and not text.keywords
