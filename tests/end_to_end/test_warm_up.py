"""What the first chart needs comes by itself, and the window may be closed meanwhile."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

FIRST_HALF, LAST = "numpy.linalg", "ui.insights.view"


@pytest.mark.parametrize("module", [FIRST_HALF, LAST])
def test_charts_are_made_ready_while_the_window_rests(tmp_path: Path, module: str) -> None:
    words = ["-m", "tests.end_to_end.leave_when_loaded", str(tmp_path / "book.kithbook"), module]
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    loaded = set(done.stdout.splitlines())
    assert ("ui.charts.trend.trend_chart" in loaded) == (module == LAST)
