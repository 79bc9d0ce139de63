"""The network of a window as a picture: the strongest of its contacts, each at a place."""

from __future__ import annotations

import numpy as np

from app.insights.series import Network
from app.measure.force_layout import force_layout

Places = tuple[tuple[float, float], ...]


def placed(network: Network, most: int) -> tuple[Network, Places]:
    """Return the `most` contacts with the strongest ties to me, and their places.

    The places lie within the unit circle, in the order of the nodes.
    """
    shown = _strongest(network, most)
    rows = force_layout(len(shown.nodes), shown.ties or np.empty((0, 2)))
    return shown, tuple((float(x), float(y)) for x, y in rows)


def _strongest(network: Network, most: int) -> Network:
    if len(network.nodes) <= most:
        return network
    ranked = sorted(range(len(network.nodes)), key=lambda i: -network.nodes[i].weight)[:most]
    place = {old: new for new, old in enumerate(ranked)}
    ties = tuple((place[a], place[b]) for a, b in network.ties if a in place and b in place)
    return Network(tuple(network.nodes[i] for i in ranked), ties)
