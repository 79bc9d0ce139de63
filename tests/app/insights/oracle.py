"""The same figures, computed from the book as JSON with plain Python, scipy and networkx.

Written from the contract of the book as JSON, sentence by sentence; it shares no code with `app`.
"""

import math
import statistics
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

import networkx
import numpy as np
from scipy import stats

DAY = timedelta(days=1)
INTRINSIC = ("learn", "teach", "enjoy", "help")
EXTRINSIC = ("ask", "be seen", "be introduced")


class Oracle:
    """A window of a document; contacts by uid."""

    def __init__(self, document: dict[str, Any], until: datetime, days: int) -> None:
        self.until = until
        self.contacts = {one["uid"]: one for one in document["contacts"]}
        self.so_far = [one for one in document["entries"] if at(one) <= until]
        self.window = [one for one in self.so_far if at(one) > until - days * DAY]
        self.met = sorted({uid for entry in self.window for uid in entry["contacts"]})
        self.strength = {uid: self.strength_of(uid) for uid in self.met}

    def strength_of(self, uid: str) -> float:
        total = 0.0
        for entry in self.window:
            if uid in entry["contacts"]:
                depth = next(
                    (r["depth"] for r in entry["reflections"] if r["contact"] == uid), None
                )
                share = 0.4 if depth is None else depth / 5
                total += share * 2 ** (-((self.until - at(entry)) / DAY) / 180)
        return total

    def rated(self, uid: str, rating: str, entries: list[dict[str, Any]]) -> list[int]:
        return [
            r[rating]
            for entry in entries
            for r in entry["reflections"]
            if r["contact"] == uid and r[rating] is not None
        ]

    def mean(self, uid: str, rating: str) -> float | None:
        values = self.rated(uid, rating, self.window)
        return statistics.fmean(values) if values else None

    def last_met(self, uid: str) -> datetime | None:
        return max((at(one) for one in self.so_far if uid in one["contacts"]), default=None)

    def depth(self) -> dict[str, Any]:
        ranked = sorted(self.strength.values(), reverse=True)
        whole = math.fsum(ranked)
        tops = {k: math.fsum(ranked[:k]) for k in range(1, len(ranked) + 1)}
        return {
            "contacts_with_entries": len(self.met),
            "half_held_by": min((k for k, top in tops.items() if top >= whole / 2), default=None),
            "layers": [
                {"size": k, "share": math.fsum(ranked[:k]) / whole if whole else None}
                for k in (5, 15, 50, 150)
            ],
        }

    def intrinsic(self) -> dict[str, Any]:
        with_any = [one for one in self.window if one["intent"]]
        inner = [one for one in with_any if set(one["intent"]) & set(INTRINSIC)]
        only_inner = [one for one in inner if set(one["intent"]) <= set(INTRINSIC)]
        only_outer = [one for one in with_any if one not in inner]
        counts = Counter(intent for one in with_any for intent in one["intent"])
        return {
            "intrinsic_share": len(inner) / len(with_any) if with_any else None,
            "by_intent": {intent: counts[intent] for intent in INTRINSIC + EXTRINSIC},
            "received_intrinsic": mean_received(only_inner),
            "received_extrinsic": mean_received(only_outer),
        }

    def relatability(self) -> dict[str, Any]:
        minutes: dict[str, float] = defaultdict(float)
        for entry in self.window:
            for uid in entry["contacts"]:
                lasted = entry["duration_minutes"]
                minutes[uid] += 60 if lasted is None else lasted
        values = [(minutes[uid], self.mean(uid, "relatability")) for uid in self.met]
        near = [(minutes[uid], self.contacts[uid]["proximity"]) for uid in self.met]
        rho, n = correlation(values)
        rho_near, n_near = correlation(near)
        return {
            "rho_relatability": rho,
            "n_relatability": n,
            "rho_proximity": rho_near,
            "n_proximity": n_near,
            "kindred_far": sorted(filter(self.is_kindred_far, self.contacts)),
        }

    def is_kindred_far(self, uid: str) -> bool:
        values, last = self.rated(uid, "relatability", self.so_far), self.last_met(uid)
        near = self.contacts[uid]["proximity"]
        return (
            len(values) >= 2
            and statistics.fmean(values) >= 4
            and near is not None
            and near <= 2
            and last is not None
            and last <= self.until - 90 * DAY
        )

    def identity(self) -> dict[str, Any]:
        growth = {
            kind: [
                mean
                for uid in sorted(self.contacts)
                if self.contacts[uid]["name_kind"] == kind
                and (mean := self.mean(uid, "growth")) is not None
            ]
            for kind in ("handle", "real")
        }
        return {
            "handle": self.gains("handle"),
            "real": self.gains("real"),
            "difference_growth": interval(
                lambda one, other, axis: np.median(one, axis) - np.median(other, axis),
                growth["handle"],
                growth["real"],
            ),
            "handle_growth_interval": interval(np.median, growth["handle"]),
            "real_growth_interval": interval(np.median, growth["real"]),
            "first_steps": sorted(filter(self.is_first_step, self.met)),
        }

    def is_first_step(self, uid: str) -> bool:
        first = min(at(one) for one in self.so_far if uid in one["contacts"])
        one = self.contacts[uid]
        since = one["known_since"] or "9999"
        was_known = since < first.date().isoformat()[: len(since)]
        is_new = any(at(entry) == first for entry in self.window if uid in entry["contacts"])
        return is_new and not was_known and not one["met_through"]

    def gains(self, kind: str) -> dict[str, Any]:
        people = [uid for uid in self.contacts if self.contacts[uid]["name_kind"] == kind]
        means = {
            rating: {uid: mean for uid in people if (mean := self.mean(uid, rating)) is not None}
            for rating in ("growth", "received", "safety")
        }
        medians = {
            rating: statistics.median(found.values()) if found else None
            for rating, found in means.items()
        }
        return {"n": len({uid for found in means.values() for uid in found}), **medians}

    def safety(self) -> dict[str, Any]:
        means = {
            uid: statistics.fmean(values)
            for uid in self.contacts
            if len(values := self.rated(uid, "safety", self.window)) >= 3
        }
        unsafe = [
            uid
            for uid, mean in sorted(means.items())
            if (self.contacts[uid]["prestige"] or 0) >= 4 and mean <= 2
        ]
        fields = {uid: self.contacts[uid]["field"] for uid in means}
        return {
            "admired_unsafe": unsafe,
            "instead": {
                uid: sorted(
                    other
                    for other, mean in means.items()
                    if mean >= 4 and fields[uid] is not None and fields[other] == fields[uid]
                )
                for uid in unsafe
            },
        }

    def diversity(self) -> dict[str, Any]:
        weights: dict[str, float] = defaultdict(float)
        for uid, strength in self.strength.items():
            if self.contacts[uid]["field"]:
                weights[self.contacts[uid]["field"]] += strength
        whole = math.fsum(weights.values())
        shares = {field: weight / whole for field, weight in weights.items()}
        return {
            "effective_fields": math.exp(stats.entropy(list(shares.values()))) if shares else None,
            "blau": 1 - math.fsum(p * p for p in shares.values()) if shares else None,
            "fields": shares,
            "missing_fields": self.missing_fields(),
            **self.network(),
        }

    def missing_fields(self) -> list[str]:
        recent = [one for one in self.so_far if at(one) > self.until - 180 * DAY]
        seen = {self.contacts[uid]["field"] for one in recent for uid in one["contacts"]}
        fields = {one["field"] for one in self.contacts.values() if one["field"]}
        return sorted(fields - seen)

    def network(self) -> dict[str, Any]:
        all_ties = networkx.Graph(
            (uid, tie["with"]) for uid, one in self.contacts.items() for tie in one["ties"]
        )
        among = networkx.Graph()
        among.add_nodes_from(self.met)
        among.add_edges_from(all_ties.subgraph(self.met).edges)
        n, t = len(self.met), among.number_of_edges()
        with_me = among.copy()
        with_me.add_edges_from(("me", uid) for uid in self.met)
        known = [
            (self.contacts[a]["field"], self.contacts[b]["field"])
            for a, b in among.edges
            if self.contacts[a]["field"] and self.contacts[b]["field"]
        ]
        external = sum(a != b for a, b in known)
        constraint = networkx.constraint(with_me, ["me"])["me"] if n else None
        return {
            "density": networkx.density(among) if n > 1 else None,
            "effective_size": n - 2 * t / n if n else None,
            "constraint": constraint,
            "ei_index": (2 * external - len(known)) / len(known) if known else None,
            "coverage": sum(uid in all_ties for uid in self.met) / n if n else None,
        }

    def impact(self) -> dict[str, Any]:
        return {
            "review": sorted(filter(self.is_to_review, self.contacts)),
            **self.reciprocity(),
        }

    def reciprocity(self) -> dict[str, Any]:
        reflections = [r for entry in self.window for r in entry["reflections"]]
        given = sum(r["gave"] - 1 for r in reflections if r["gave"] is not None)
        received = sum(r["received"] - 1 for r in reflections if r["received"] is not None)
        both = given + received
        return {
            "given": given,
            "received": received,
            "balance": (given - received) / both if both else None,
        }

    def is_to_review(self, uid: str) -> bool:
        rated = sorted(
            (
                (at(entry), local_day(entry), r["gave"], r["received"])
                for entry in self.so_far
                for r in entry["reflections"]
                if r["contact"] == uid and r["gave"] is not None and r["received"] is not None
            ),
        )
        if self.contacts[uid]["standing"] != "active" or len(rated) < 5:
            return False
        if rated[-1][0] - rated[0][0] < 180 * DAY:
            return False
        low = all(last_mean([(row[0], row[k]) for row in rated]) < 2 for k in (2, 3))
        by_day: dict[date, list[int]] = defaultdict(list)
        for _, day, gave, received in rated:
            by_day[day].append(gave + received)
        days = sorted((day.toordinal() / 365.25, statistics.fmean(v)) for day, v in by_day.items())
        slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(days, 2)]
        return low and statistics.median(slopes) <= 0

    def reputation(self) -> dict[str, Any]:
        promises = [one for entry in self.window for one in entry["promises"]]
        to_me = [one for one in promises if one["by"] != "me" and one["to"] == "me"]
        return {**ended([one for one in promises if one["by"] == "me"]), "to_me": ended(to_me)}


def ended(promises: list[dict[str, Any]]) -> dict[str, int]:
    kept = [one for one in promises if one["state"] == "kept"]
    on_time = [
        one
        for one in kept
        if not one["due"] or (one["closed_on"] and one["closed_on"] <= one["due"])
    ]
    return {
        "kept_on_time": len(on_time),
        "kept_late": len(kept) - len(on_time),
        "open": sum(one["state"] == "open" for one in promises),
        "dropped": sum(one["state"] == "dropped" for one in promises),
    }


def at(entry: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(entry["happened_at"])


def local_day(entry: dict[str, Any]) -> date:
    return at(entry).astimezone(ZoneInfo(entry["zone"]) if entry["zone"] else UTC).date()


def mean_received(entries: list[dict[str, Any]]) -> float | None:
    values = [r["received"] for one in entries for r in one["reflections"] if r["received"]]
    return statistics.fmean(values) if values else None


def correlation(pairs: list[tuple[float, float | None]]) -> tuple[float | None, int]:
    known = [(a, b) for a, b in pairs if b is not None]
    spread = [len(set(values)) > 1 for values in zip(*known, strict=True)]
    if len(known) < 3 or not all(spread):
        return None, len(known)
    return float(stats.spearmanr(known)[0]), len(known)


def last_mean(values: list[tuple[datetime, int]]) -> float:
    """Return the trend line at its last point, by the recurrence of the design."""
    total = weight = 0.0
    before = values[0][0]
    for moment, value in values:
        decay = 2 ** (-((moment - before) / DAY) / 90)
        weight, total, before = decay * weight + 1, decay * total + value, moment
    return total / weight


def interval(statistic: Any, *samples: list[float]) -> list[float] | None:
    if min(map(len, samples)) < 5:
        return None
    found = stats.bootstrap(
        samples,
        statistic,
        n_resamples=2000,
        confidence_level=0.9,
        method="percentile",
        rng=np.random.default_rng(0),
    ).confidence_interval
    return [found.low, found.high]
