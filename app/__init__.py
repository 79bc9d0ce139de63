"""The journal without a face: model, numbers, store, exchange, review."""

__version__ = "0.1.0"
