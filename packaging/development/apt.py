"""Bring Debian packages, where we may."""

import os
import shutil
from collections.abc import Sequence

from development.programs import call

ASK_NOTHING = {"DEBIAN_FRONTEND": "noninteractive"}


def is_apt_ours() -> bool:
    """Tell whether apt is there and we may install with it."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def bring_packages(names: Sequence[str]) -> None:
    """Install these packages with apt; the caller looks whether they came."""
    print("Installing with apt-get:", " ".join(names))
    install = ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *names]
    for command in (["apt-get", "-qq", "update"], install):
        call(command, ASK_NOTHING, quiet=True)
