"""Who is who across documents: people's judgements and the clusters that follow from them."""

from mahdar.identity.clusters import Apart, Clusters, Link, Refusal, cluster
from mahdar.identity.groups import Join
from mahdar.identity.judgements import Judgement, Log, Standing, Verdict

__all__ = [
    "Apart",
    "Clusters",
    "Join",
    "Judgement",
    "Link",
    "Log",
    "Refusal",
    "Standing",
    "Verdict",
    "cluster",
]
