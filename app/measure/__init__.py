"""Pure numbers: arrays in, frozen dataclasses or arrays out; no store, no words for a screen."""
