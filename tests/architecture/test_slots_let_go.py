"""Signals hold bound methods: a lambda or a partial over a widget keeps it alive for ever."""

import ast

from tests.architecture.sources import called_name, calls, place, python_files


def test_no_signal_holds_a_lambda_or_a_partial() -> None:
    found = [
        place(path, call)
        for path in python_files("ui")
        for call in calls(path)
        if called_name(call) == "connect" and any(keeps_alive(slot) for slot in call.args)
    ]
    assert found == []


def keeps_alive(slot: ast.expr) -> bool:
    """Tell whether the slot is a closure."""
    if isinstance(slot, ast.Call):
        return called_name(slot) == "partial"
    return isinstance(slot, ast.Lambda)
