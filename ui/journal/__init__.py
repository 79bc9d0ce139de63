"""The journal: entries by month, the editor, and how it was with each contact."""
