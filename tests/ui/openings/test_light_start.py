import subprocess
import sys

HEAVY = ("numpy", "pyqtgraph", "peewee", "rustworkx", "dateparser")


def test_importing_the_view_brings_nothing_heavy() -> None:
    code = f"import sys, ui.openings.view; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
