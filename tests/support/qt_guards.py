"""Guards around what Qt leaves behind; where there is no PySide6 they guard nothing."""

import gc
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Top-level widgets that Qt makes once for itself and keeps.
QTS_OWN = {"QTipLabel"}
OFFSCREEN_IS_SHORT_OF = r"This plugin does not support"


def pytest_configure(config: pytest.Config) -> None:
    """Draw without a display unless somebody asked for one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let a Qt warning fail its test; a test's own marks come first."""
    if not config.pluginmanager.hasplugin("pytest-qt"):
        return
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_IS_SHORT_OF))


@pytest.fixture(autouse=True)
def no_leaked_windows() -> Iterator[None]:
    """Fail when the test leaves a top-level widget that was not there before."""
    before = top_level_widgets()
    yield
    flush_deferred_deletes()
    leaked = [widget for widget in top_level_widgets() if widget not in before]
    if leaked:
        del leaked
        gc.collect()
        flush_deferred_deletes()
        leaked = [widget for widget in top_level_widgets() if widget not in before]
    if leaked:
        pytest.fail(f"leaked top-level widgets: {leaked}", pytrace=False)


def top_level_widgets() -> "list[QWidget]":
    """Return the windows that are there; none while Qt has not been loaded."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    found = widgets.QApplication.topLevelWidgets()
    return [widget for widget in found if widget.metaObject().className() not in QTS_OWN]


def flush_deferred_deletes() -> None:
    """Carry out every deleteLater that waits for an event loop."""
    core = sys.modules.get("PySide6.QtCore")
    application = core.QCoreApplication.instance() if core else None
    if application is not None:
        application.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
        application.processEvents()
