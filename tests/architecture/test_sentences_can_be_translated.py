"""A sentence is translated whole: its key is a literal, values go into named places."""

import ast

from tests.architecture.sources import called_name, calls, place, python_files


def test_no_sentence_is_put_together_before_translation() -> None:
    found = [
        place(path, call)
        for path in python_files("ui")
        for call in calls(path)
        if called_name(call) in {"tr", "tr_count"} and any(is_put_together(a) for a in call.args)
    ]
    assert found == []


def is_put_together(text: ast.expr) -> bool:
    """Tell whether the text is an f-string, a sum, or the result of a format or a join."""
    if isinstance(text, ast.Call):
        return called_name(text) in {"format", "join"}
    return isinstance(text, ast.JoinedStr | ast.BinOp)
