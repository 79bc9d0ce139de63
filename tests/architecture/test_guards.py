"""The guards of the suite fail the tests that they should."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# What the report says, and the test that earns it.
BAD = {
    "unexpected log records": """
        import logging

        def test_it():
            logging.getLogger("somewhere").warning("the disk is nearly full")
    """,
    "messages with level WARNING or above emitted": """
        import pytest

        def test_it(qapp):
            from PySide6.QtCore import qWarning

            qWarning("layout has no parent")
    """,
    "leaked top-level widgets": """
        from PySide6.QtWidgets import QWidget

        kept = []

        def test_it(qapp):
            kept.append(QWidget())
    """,
}

GOOD = """
    import logging
    import os

    import pytest

    def test_home_is_empty(home):
        assert os.path.expanduser("~") == str(home)
        assert os.environ["KITHBOOK_DATA"].startswith(str(home))

    @pytest.mark.expects_log("nearly full")
    def test_expected():
        logging.getLogger("somewhere").warning("the disk is nearly full")

    def test_deleted_later(qapp):
        from PySide6.QtWidgets import QWidget

        QWidget().deleteLater()
"""


@pytest.fixture
def run_guarded(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], pytest.RunResult]:
    """Return what runs the text of a test file in a process of its own, under our guards."""
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text("utf-8"))
    pytester.makepyprojecttoml((ROOT / "pyproject.toml").read_text("utf-8"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    def run(source: str) -> pytest.RunResult:
        pytester.makepyfile(source)
        return pytester.runpytest_subprocess(".")

    return run


@pytest.mark.parametrize("sentence", BAD)
def test_bad_behaviour_fails(run_guarded: Callable[[str], pytest.RunResult], sentence: str) -> None:
    result = run_guarded(BAD[sentence])
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert sentence in result.stdout.str()


def test_good_behaviour_passes(run_guarded: Callable[[str], pytest.RunResult]) -> None:
    run_guarded(GOOD).assert_outcomes(passed=3)
