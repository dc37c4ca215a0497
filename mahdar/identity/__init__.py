"""Who is who across documents: names and how they compare, people's judgements, and the clusters that follow."""

from mahdar.identity.clusters import Apart, Clusters, Link, Refusal, cluster
from mahdar.identity.groups import Join
from mahdar.identity.index import NameIndex, Ranked
from mahdar.identity.judgements import Judgement, Log, Standing, Verdict
from mahdar.identity.keys import name_keys
from mahdar.identity.names import THRESHOLD, NameComparison, PartMatch, compare

__all__ = [
    "THRESHOLD",
    "Apart",
    "Clusters",
    "Join",
    "Judgement",
    "Link",
    "Log",
    "NameComparison",
    "NameIndex",
    "PartMatch",
    "Ranked",
    "Refusal",
    "Standing",
    "Verdict",
    "cluster",
    "compare",
    "name_keys",
]
