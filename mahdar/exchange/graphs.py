"""Networks for programs of network analysis: actors by their keys, undirected ties with their weight."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from mahdar.store import Network

_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
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


def gexf(network: Network) -> bytes:
    """Write a network as GEXF 1.3, which Gephi reads with all that it shows."""
    root = Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    graph = SubElement(root, "graph", defaultedgetype="undirected")
    fields = SubElement(graph, "attributes", {"class": "node"})
    for name, kind in (("type", "string"), ("contacts", "integer")):
        SubElement(fields, "attribute", id=name, title=name, type=kind)
    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for actor in network.actors:
        node = SubElement(nodes, "node", id=_clean(actor.key), label=_clean(actor.name))
        values = SubElement(node, "attvalues")
        for name, value in (("type", actor.type), ("contacts", str(actor.count))):
            SubElement(values, "attvalue", {"for": name, "value": value})
    for number, tie in enumerate(network.ties):
        one, other = _clean(tie.one), _clean(tie.other)
        SubElement(edges, "edge", id=str(number), source=one, target=other, weight=str(tie.count))
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _clean(text: str) -> str:
    """Leave out the characters that no XML may hold; texts of the press do have some."""
    return _NOT_IN_XML.sub("", text)
