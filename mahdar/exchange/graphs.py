"""Networks for programs of network analysis."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from mahdar.store import Network

_FIELDS = (
    ("name", "node", "string"),
    ("type", "node", "string"),
    ("contacts", "node", "int"),
    ("weight", "edge", "int"),
)


def graphml(network: Network) -> bytes:
    """Write a network as GraphML, which Gephi, NetworkX and igraph read: an undirected graph with names and counts."""
    root = Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for name, owner, kind in _FIELDS:
        SubElement(root, "key", {"id": name, "for": owner, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", edgedefault="undirected")
    for actor in network.actors:
        node = SubElement(graph, "node", id=_clean(actor.key))
        for key, value in (("name", actor.name), ("type", actor.type), ("contacts", str(actor.count))):
            SubElement(node, "data", key=key).text = _clean(value)
    for tie in network.ties:
        edge = SubElement(graph, "edge", source=_clean(tie.one), target=_clean(tie.other))
        SubElement(edge, "data", key="weight").text = str(tie.count)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _clean(text: str) -> str:
    """Leave out the control characters that no XML may hold; texts of the press do."""
    return "".join(char for char in text if char >= " " or char in "\t\n\r")
