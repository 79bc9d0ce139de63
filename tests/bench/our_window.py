"""Kithbook's own start in the order of `python -m ui`, until its first paint."""

from __future__ import annotations

import gc
import os
import sys

from tests.bench.first_paint import leave_after_first_paint

if __name__ == "__main__":
    gc.disable()
    from app.paths import find_paths
    from ui.window import Program

    program = Program.start(find_paths(os.environ), sys.argv[:1])
    leave_after_first_paint(program.application, program.window)
    program.show()
    raise SystemExit(program.run())
