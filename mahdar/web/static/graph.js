// Draws the network of contacts; the list below it says the same in words.
"use strict";

document.addEventListener("DOMContentLoaded", async () => {
  const frame = document.getElementById("graph");
  if (!frame) return;
  const network = await (await fetch(frame.dataset.source)).json();
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement("span");
  frame.append(probe);

  // light-dark() in a variable is resolved by the browser only where a colour is used.
  const colour = (name) => {
    probe.className = `ink-${name}`;
    return getComputedStyle(probe).color;
  };
  const [ink, card, line, accent, state] = ["ink", "card", "line", "accent", "state"].map(colour);
  probe.remove();
  const most = Math.max(...network.ties.map((tie) => tie.count));
  const often = Math.max(...network.actors.map((actor) => actor.count));

  const drawing = cytoscape({
    container: frame,
    elements: [
      ...network.actors.map(({ key, name, type, count }) => ({ data: { id: key, name, type, size: 14 + 30 * Math.sqrt(count / often) } })),
      ...network.ties.map(({ one, other, count }) => ({ data: { source: one, target: other, width: 1 + 6 * (count / most) } })),
    ],
    style: [
      { selector: "node", style: { width: "data(size)", height: "data(size)", "background-color": accent, label: "data(name)", color: ink, "font-family": style.fontFamily, "font-size": 13, "text-wrap": "wrap", "text-max-width": 130, "text-valign": "bottom", "text-margin-y": 4, "text-outline-color": card, "text-outline-width": 2.5 } },
      { selector: "node[type = 'state']", style: { "background-color": state, shape: "round-rectangle" } },
      { selector: "edge", style: { width: "data(width)", "line-color": line, "curve-style": "straight" } },
      { selector: "node:selected, edge:selected", style: { "background-color": ink, "line-color": ink } },
    ],
    layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: 400000, idealEdgeLength: 70, componentSpacing: 30, padding: 30 },
  });
  // Names keep the size of the page's text, however much of the network has to fit.
  const legible = () => drawing.style().selector("node").style({ "font-size": 13 / drawing.zoom(), "text-max-width": 130 / drawing.zoom(), "text-outline-width": 2.5 / drawing.zoom() }).update();
  drawing.on("zoom", legible);
  legible();
  drawing.on("tap", "node", ({ target }) => {
    location.href = `${frame.dataset.entity}?key=${encodeURIComponent(target.id())}`;
  });
});
