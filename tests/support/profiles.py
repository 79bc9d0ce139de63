"""How hard hypothesis tries: moderately, and the same examples each time under CI."""

import os

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None, max_examples=60)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, database=None)


def pytest_configure(config: pytest.Config) -> None:
    """Load the profile that fits the place."""
    settings.load_profile("ci" if os.environ.get("CI") else "here")
