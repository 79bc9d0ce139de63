"""The words of the journal as frozen dataclasses, with their validation."""
