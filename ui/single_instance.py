"""A second start raises the first window instead of opening the same book twice."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise"
_WAIT_MS = 500


def _server_name(book: Path) -> str:
    digest = hashlib.sha256(str(book.absolute()).encode()).hexdigest()[:16]
    return f"kithbook-{digest}"


def raise_the_first(book: Path) -> bool:
    """Ask the window that has this book open to come to the front; tell whether one answered."""
    socket = QLocalSocket()
    socket.connectToServer(_server_name(book))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE)
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


class FirstInstance(QObject):
    """Listens for later starts with the same book; `asked_to_raise` tells of each."""

    asked_to_raise = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = _server_name(book)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def _answer(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            self.asked_to_raise.emit()
