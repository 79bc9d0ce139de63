"""The guards around every test, one idea a file in tests/support."""

pytest_plugins = [
    "tests.support.home",
    "tests.support.log_guard",
    "tests.support.profiles",
    "tests.support.qt_guards",
    "pytester",
]
