"""Set up, run and test Kithbook: python3 packaging/dev.py COMMAND (standard library alone)."""

import sys

from development.interpreter import OLDEST, run_with_newer_python

if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(run_with_newer_python(sys.argv))
    from development.commands import main

    sys.exit(main(sys.argv[1:]))
