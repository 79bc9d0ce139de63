"""Ties told where the network is drawn: who knows whom."""
