"""``mahdar network``: who deals with whom."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from mahdar.cli.asking import Since, TopicName, Until, check_dates, chosen_topic
from mahdar.cli.naming import meant
from mahdar.cli.output import Out, Output
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from mahdar.store import Actor, Network, Tie

Around = Annotated[str | None, Parameter(name="NAME", help="Whose network, by name or key; without it, everybody's.")]
Depth = Annotated[int, Parameter(help="How many steps away from NAME to go.")]
Bodies = Annotated[
    bool, Parameter(negative="", show_default=False, help="Organisations and states in the place of their officers.")
]
MostTies = Annotated[int, Parameter(name="--limit", help="How many ties to give, the strongest first.")]
AsGexf = Annotated[Path | None, Parameter(help="Write the network into this file as GEXF, for Gephi.")]
AsGraphml = Annotated[Path | None, Parameter(help="Write the network into this file as GraphML.")]


def network(
    name: Around = None,
    /,
    *,
    depth: Depth = 1,
    since: Since = None,
    until: Until = None,
    topic: TopicName = None,
    bodies: Bodies = False,
    limit: MostTies = 150,
    gexf: AsGexf = None,
    graphml: AsGraphml = None,
    output: Out = None,
) -> int:
    """List who met whom how often, the strongest ties first; a contact of which several documents tell counts once.

    Ends with 1 where there are no ties.

    For example:

    ```
    mahdar network "مجلس التعاون" --depth 2 --bodies
    mahdar network --topic counter_terrorism --since 2023 --gexf ties.gexf
    ```
    """
    from mahdar.store import View, open_record  # noqa: PLC0415 - help needs none of it

    out = output or Output()
    check_dates(limit, since, until)
    if depth < 1:
        raise UsageError("--depth must be at least 1")
    with open_record(out.record, create=False) as kept:
        asked = View(
            bodies=bodies,
            topic=chosen_topic(topic),
            since=since,
            until=until,
            around=None if name is None else meant(kept, name).key,
            depth=depth,
            limit=limit,
        )
        found = kept.network(asked)
    _export(found, gexf, graphml)
    actors = {actor.key: actor for actor in found.actors}
    return out.write(found, [_row(tie, actors) for tie in found.ties], ("one", "other", "contacts"))


def _export(found: Network, gexf: Path | None, graphml: Path | None) -> None:
    from mahdar import exchange  # noqa: PLC0415 - help needs none of it

    for path, write in ((gexf, exchange.gexf), (graphml, exchange.graphml)):
        if path is not None:
            try:
                path.write_bytes(write(found))
            except OSError as error:
                raise UsageError(f"{path}: {error.strerror}") from error


def _row(tie: Tie, actors: dict[str, Actor]) -> dict[str, str | int]:
    one, other = actors[tie.one], actors[tie.other]
    return {
        "one": one.name,
        "one_type": one.type,
        "one_key": one.key,
        "other": other.name,
        "other_type": other.type,
        "other_key": other.key,
        "contacts": tie.count,
    }
