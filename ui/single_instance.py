"""A second start speaks to the first window instead of opening the same book twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.keep.doorbell import MOST_BYTES, RAISE, WRITE, doorbell_of, from_line, to_line

_WAIT_MS = 500


def raise_the_first(book: Path) -> bool:
    """Ask the window that has this book open to come to the front; tell whether one answered."""
    socket = QLocalSocket()
    socket.connectToServer(doorbell_of(book))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(to_line({"do": RAISE}))
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


class Caller(QObject):
    """One later start, which says one line and waits for one; `said` carries it."""

    said = Signal(object, dict)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket: QLocalSocket | None = socket
        self._heard = b""
        socket.setParent(self)
        socket.readyRead.connect(self.listen)
        socket.disconnected.connect(self._leave)

    def listen(self) -> None:
        """Take what came; whoever says too much, or no JSON, is not listened to further."""
        if self._socket is None:
            return
        self._heard += bytes(self._socket.read(MOST_BYTES + 1 - len(self._heard)).data())
        line, end, _ = self._heard.partition(b"\n")
        said = from_line(line) if end else None
        if said is not None:
            self._heard = b""
            self.said.emit(self, said)
        elif end or len(self._heard) > MOST_BYTES:
            self._socket.abort()

    def answer(self, said: dict[str, Any]) -> None:
        """Answer, and let go; whoever is gone by now hears nothing."""
        if self._socket is not None:
            self._socket.write(to_line(said))
            self._socket.flush()
            self._socket.disconnectFromServer()

    def _leave(self) -> None:
        self._socket = None
        self.deleteLater()


class FirstInstance(QObject):
    """Listens for later starts with the same book, of the same user alone.

    `asked_to_raise` tells of each that wants the window, `asked_to_write` carries the caller to
    answer and what it asks for.
    """

    asked_to_raise = Signal()
    asked_to_write = Signal(object, dict)

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        name = doorbell_of(book)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _meet(self) -> None:
        while socket := self._server.nextPendingConnection():
            caller = Caller(socket, self)
            caller.said.connect(self._hear)
            caller.listen()

    def _hear(self, caller: Caller, said: dict[str, Any]) -> None:
        if said.get("do") == RAISE:
            self.asked_to_raise.emit()
        elif said.get("do") == WRITE:
            self.asked_to_write.emit(caller, said)
        else:
            caller.answer({"problem": "This is not understood."})
