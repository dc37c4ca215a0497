"""Who is who across documents: names, marks, people's judgements, and the clusters that follow from them."""

from mahdar.identity.anchors import FACT_KINDS, Anchor, anchors, parse_anchor
from mahdar.identity.appearances import Appearance, appearances, first_place, member_of
from mahdar.identity.clusters import Apart, Clusters, Link, Refusal, cluster
from mahdar.identity.doubts import Doubt, in_order
from mahdar.identity.figures import can_be, known_names
from mahdar.identity.groups import Join
from mahdar.identity.index import NameIndex, Ranked
from mahdar.identity.judgements import Judgement, Log, Standing, Verdict
from mahdar.identity.keys import name_keys
from mahdar.identity.marks import Mark, marks
from mahdar.identity.names import THRESHOLD, NameComparison, PartMatch, compare
from mahdar.identity.normal import normal_name
from mahdar.identity.occasions import (
    Report,
    Taker,
    akin,
    akin_instruments,
    around,
    days_of,
    home_of,
    instruments,
    occasions,
)
from mahdar.identity.rarity import name_bits
from mahdar.identity.resolve import Marked, Resolution, known_member, resolve
from mahdar.identity.variants import Variant, variant

__all__ = [
    "FACT_KINDS",
    "THRESHOLD",
    "Anchor",
    "Apart",
    "Appearance",
    "Clusters",
    "Doubt",
    "Join",
    "Judgement",
    "Link",
    "Log",
    "Mark",
    "Marked",
    "NameComparison",
    "NameIndex",
    "PartMatch",
    "Ranked",
    "Refusal",
    "Report",
    "Resolution",
    "Standing",
    "Taker",
    "Variant",
    "Verdict",
    "akin",
    "akin_instruments",
    "anchors",
    "appearances",
    "around",
    "can_be",
    "cluster",
    "compare",
    "days_of",
    "first_place",
    "home_of",
    "in_order",
    "instruments",
    "known_member",
    "known_names",
    "marks",
    "member_of",
    "name_bits",
    "name_keys",
    "normal_name",
    "occasions",
    "parse_anchor",
    "resolve",
    "variant",
]
