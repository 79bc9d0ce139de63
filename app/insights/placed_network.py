"""The network of a window as a picture: the strongest of its contacts, each at a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from app.insights.series import Network
from app.measure.network_layout import network_layout

Places = tuple[tuple[float, float], ...]
_NOWHERE = (float("nan"), float("nan"))


@dataclass(frozen=True, slots=True)
class PlacedNetwork:
    """Contacts and their places, in one order, within the square from −1 to 1.

    Those without a known tie stand in rows below the height `rows_from`, where it is not None.
    """

    network: Network
    places: Places
    rows_from: float | None


def placed(
    network: Network, most: int, before: Mapping[str, tuple[float, float]] | None = None
) -> PlacedNetwork:
    """Return the `most` contacts with the strongest ties to me, and their places.

    They stay near the places that they had `before`, by uid.
    """
    shown = _strongest(network, most)
    ties = shown.ties or np.empty((0, 2))
    had = [before.get(node.contact, _NOWHERE) for node in shown.nodes] if before else None
    start = None if had is None else np.array(had, dtype=np.float64).reshape(-1, 2)
    found = network_layout(len(shown.nodes), ties, _by_field(shown), start)
    places = tuple((float(x), float(y)) for x, y in found.places)
    return PlacedNetwork(shown, places, found.rows_from)


def _by_field(network: Network) -> list[int]:
    """Return the places of the nodes, those of the weightiest field first, each by its weight."""
    weights: dict[str | None, float] = {}
    for node in network.nodes:
        weights[node.field] = weights.get(node.field, 0.0) + node.weight

    def rank(place: int) -> tuple[bool, float, str, float]:
        node = network.nodes[place]
        return node.field is None, -weights[node.field], node.field or "", -node.weight

    return sorted(range(len(network.nodes)), key=rank)


def _strongest(network: Network, most: int) -> Network:
    if len(network.nodes) <= most:
        return network
    ranked = sorted(range(len(network.nodes)), key=lambda i: -network.nodes[i].weight)[:most]
    place = {old: new for new, old in enumerate(ranked)}
    ties = tuple((place[a], place[b]) for a, b in network.ties if a in place and b in place)
    return Network(tuple(network.nodes[i] for i in ranked), ties)
