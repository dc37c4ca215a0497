// Draws the network of contacts; the list below it says the same in words.
"use strict";

document.addEventListener("DOMContentLoaded", async () => {
  const frame = document.getElementById("graph");
  if (!frame) return;
  const called = JSON.parse(frame.dataset.names);
  const network = await (await fetch(frame.dataset.source)).json();
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement("span");
  frame.append(probe);

  // light-dark() in a variable is resolved by the browser only where a colour is used.
  const colour = (name) => {
    probe.className = `ink-${name}`;
    return getComputedStyle(probe).color;
  };
  const [ink, card, line, accent, state, person] = ["ink", "card", "line", "accent", "state", "person"].map(colour);
  probe.remove();
  const most = Math.max(...network.ties.map((tie) => tie.count));
  const often = Math.max(...network.actors.map((actor) => actor.count));

  const drawing = cytoscape({
    container: frame,
    elements: [
      ...network.actors.map(({ key, type, count }) => ({ data: { id: key, name: called[key], type, size: 14 + 30 * Math.sqrt(count / often) } })),
      ...network.ties.map(({ one, other, count }) => ({ data: { source: one, target: other, width: 1 + 6 * (count / most) } })),
    ],
    style: [
      { selector: "node", style: { width: "data(size)", height: "data(size)", "background-color": accent, label: "data(name)", color: ink, "font-family": style.fontFamily, "font-size": 13, "text-wrap": "wrap", "text-max-width": 130, "text-valign": "bottom", "text-margin-y": 4, "text-outline-color": card, "text-outline-width": 2.5 } },
      { selector: "node[type = 'state']", style: { "background-color": state, shape: "round-rectangle" } },
      { selector: "node[type = 'person']", style: { "background-color": person } },
      { selector: "node[type = 'organisation']", style: { shape: "hexagon" } },
      { selector: "edge", style: { width: "data(width)", "line-color": line, "curve-style": "straight" } },
      { selector: "node:selected, edge:selected", style: { "background-color": ink, "line-color": ink } },
    ],
    layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: 400000, idealEdgeLength: 70, componentSpacing: 30, padding: 30 },
  });
  // Names keep the size of the page's text, however much of the network has to fit.
  const legible = () => drawing.style().selector("node").style({ "font-size": 13 / drawing.zoom(), "text-max-width": 130 / drawing.zoom(), "text-outline-width": 2.5 / drawing.zoom() }).update();
  // Where names would lie on one another, the one with more contacts is written; the other shows under the pointer.
  const uncover = () => {
    const written = [];
    for (const node of drawing.nodes().sort((one, other) => other.data("size") - one.data("size"))) {
      const box = node.renderedBoundingBox({ includeNodes: false, includeEdges: false });
      const covers = written.some((other) => box.x1 < other.x2 && other.x1 < box.x2 && box.y1 < other.y2 && other.y1 < box.y2);
      node.style("text-opacity", covers ? 0 : 1);
      if (!covers) written.push(box);
    }
  };
  const draw = () => {
    legible();
    uncover();
  };
  drawing.on("zoom", draw);
  drawing.on("free", "node", uncover);
  drawing.on("mouseover", "node", ({ target }) => target.style("text-opacity", 1));
  drawing.on("mouseout", "node", uncover);
  draw();
  drawing.on("tap", "node", ({ target }) => {
    location.href = `${frame.dataset.entity}?key=${encodeURIComponent(target.id())}`;
  });
});
