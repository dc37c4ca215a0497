"""Networks as other programs read them."""

from xml.etree import ElementTree

import pytest

from mahdar.exchange import gexf, graphml
from mahdar.store import Actor, Network, Tie

NETWORK = Network(
    (Actor("gcc", "organisation", "مجلس التعاون", 3), Actor('x"<&\0', "person", "<b>\x08 & «علي»", 1)),
    (Tie("gcc", 'x"<&\0', 2),),
)


@pytest.mark.parametrize(("write", "space"), [(gexf, "http://gexf.net/1.3"), (graphml, None)])
def test_nodes_and_edges_are_there_whatever_their_names(write: object, space: str | None) -> None:
    assert callable(write)
    written = write(NETWORK)
    root = ElementTree.fromstring(written)
    uri = space or "http://graphml.graphdrawing.org/xmlns"
    nodes, edges = root.findall(f".//{{{uri}}}node"), root.findall(f".//{{{uri}}}edge")
    assert [node.get("id") for node in nodes] == ["gcc", 'x"<&']
    assert [(edge.get("source"), edge.get("target")) for edge in edges] == [("gcc", nodes[1].get("id"))]
    assert "«علي»" in written.decode()
    assert write(NETWORK) == written


def test_gexf_has_weights_and_types() -> None:
    written = gexf(NETWORK).decode()
    assert 'weight="2"' in written
    assert 'value="organisation"' in written
