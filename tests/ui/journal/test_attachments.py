"""Pictures and files: pasted, shrunk, stripped, opened through a private copy, taken out."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest

from app.book import Book
from app.errors import UserError
from app.model.entry import Attachment
from ui.context import Context
from ui.journal.attaching import MOST_BYTES, attachment_of
from ui.journal.attachments import file_name
from ui.journal.view import JournalView

MakeView = Callable[[], JournalView]
CANARY = b"38.7223 N, 9.1393 W"


def picture(width: int = 300, height: int = 200, alpha: bool = False) -> QImage:
    kind = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    image = QImage(width, height, kind)
    image.fill(Qt.GlobalColor.darkCyan)
    return image


def jpeg_with_place(path: Path, width: int, height: int) -> Path:
    """Write a JPEG that is turned by its EXIF, with a place among it."""
    picture(width, height).save(str(path), "JPG")
    plain = path.read_bytes()
    turned = struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0)
    said = struct.pack("<HHII", 0x010E, 2, len(CANARY), 38)
    exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0" + said + turned + b"\0\0\0\0" + CANARY
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    path.write_bytes(plain[:2] + segment + plain[2:])
    return path


def test_a_picture_is_shrunk_turned_upright_and_stripped(tmp_path: Path) -> None:
    path = jpeg_with_place(tmp_path / "walk.jpg", 4000, 1000)
    assert CANARY in path.read_bytes()
    kept = attachment_of(path)
    image = QImage.fromData(kept.data)
    assert (image.width(), image.height()) == (512, 2048)
    assert CANARY not in kept.data and b"Exif" not in kept.data
    assert kept.name.startswith("walk.") and kept.media_type.startswith("image/")


def test_words_beside_the_pixels_of_a_png_are_left_out(tmp_path: Path) -> None:
    image = picture(alpha=True)
    image.setText("Location", CANARY.decode())
    image.save(str(tmp_path / "a.png"))
    kept = attachment_of(tmp_path / "a.png")
    assert QImage.fromData(kept.data).textKeys() == []
    assert QImage.fromData(kept.data).hasAlphaChannel()


def test_a_file_is_kept_byte_by_byte(tmp_path: Path) -> None:
    path = tmp_path / "notes.pdf"
    path.write_bytes(b"%PDF-1.4 \x00\xff")
    assert attachment_of(path) == Attachment("notes.pdf", "application/pdf", b"%PDF-1.4 \x00\xff")


def test_too_large_and_unreadable_are_one_sentence(tmp_path: Path) -> None:
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(UserError, match=r"^film.mp4 is larger than 25 MB"):
        attachment_of(large)
    with pytest.raises(UserError, match=r"^gone.txt cannot be read"):
        attachment_of(tmp_path / "gone.txt")


@pytest.mark.parametrize(
    ("name", "safe"),
    [("a b.pdf", "a b.pdf"), ("../../x.sh", "_.._x.sh"), ("", "file"), ("...", "file"),
     ("a/b\\c:d", "a_b_c_d"), ("日本.txt", "日本.txt"), ("x" * 200 + ".pdf", "x" * 76 + ".pdf")],
)  # fmt: skip
def test_names_are_safe_as_files(name: str, safe: str) -> None:
    assert file_name(name) == safe


def kept(book: Book) -> list[str]:
    (line,) = book.entries.list.latest(1)
    return [one.name for one in book.entries.get(line.uid).attachments]


def test_pasted_dropped_and_taken_out(book: Book, make_view: MakeView, tmp_path: Path) -> None:
    view = make_view()
    view.new_entry([])
    view.editor.body.setFocus()
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(picture())
    QTest.keySequence(view.editor.body, QKeySequence(QKeySequence.StandardKey.Paste))
    path = tmp_path / "list.txt"
    path.write_text("a")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    assert view.editor.body.canInsertFromMimeData(dropped)
    view.editor.body.insertFromMimeData(dropped)
    clipboard.clear()
    view.flush()
    assert kept(book) == ["Picture.png", "list.txt"]
    assert view.editor.body.text() == ""
    chips = view.editor.attachments.chips
    assert [(chip.accessibleName(), chip.has_picture) for chip in chips] == [
        ("Picture.png", True),
        ("list.txt", False),
    ]
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    view.flush()
    assert kept(book) == ["list.txt"]


class Opener(QObject):
    """Takes what the system would open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


def test_opened_through_a_copy_that_only_i_can_read(make_view: MakeView) -> None:
    view = make_view()
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")
    view.attachments.open(Attachment("../note.txt", "text/plain", b"words"))
    QDesktopServices.unsetUrlHandler("file")
    (path,) = opener.paths
    assert path.read_bytes() == b"words"
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_what_cannot_be_attached_is_told(
    context: Context, make_view: MakeView, tmp_path: Path
) -> None:
    said: list[str] = []
    context.session.problem.connect(said.append)
    view = make_view()
    view.new_entry([])
    view.attachments.attach([tmp_path / "gone.txt"])
    assert said == ["gone.txt cannot be read."]
