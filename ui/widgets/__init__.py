"""Parts used by more than one view."""
