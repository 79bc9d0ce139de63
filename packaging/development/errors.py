"""The one error that the development commands raise on purpose."""


class CommandError(Exception):
    """Something that keeps a command from going on, as one clear sentence for a person."""
