"""Find a Python that is new enough. Written so that an old Python can read it, too."""

import shutil
import subprocess
import sys

OLDEST = (3, 11)
NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")


def run_with_newer_python(arguments):
    """Run the same command with the newest suitable Python on PATH; return its exit code."""
    for name in NAMES:
        found = shutil.which(name)
        if found and answers(found):
            return subprocess.call([found, *arguments])
    here = ".".join(map(str, sys.version_info[:2]))
    sys.stderr.write(
        f"Kithbook needs Python 3.11 or newer: this is {here}, PATH has no newer one.\n"
    )
    return 1


def answers(python):
    """Tell whether this command really starts a Python that is new enough."""
    question = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.call([python, "-c", question], stderr=subprocess.DEVNULL) == 0
