"""What the interface says: sentences, dates and numbers in the reader's language."""

from ui.formats import Formats
from ui.sentences import isolated, tr, tr_count

__all__ = ["Formats", "isolated", "tr", "tr_count"]
