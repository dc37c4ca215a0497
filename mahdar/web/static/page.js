// What a page does beyond links and forms: keys for judging, and in a document a fact and its characters show each other.
"use strict";

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  document.querySelector(`[data-keys] [data-key="${CSS.escape(event.key)}"]`)?.click();
});

// The address may have changed since the page came: the other language and the choices lead to where the reader is now.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.language");
  if (link) Object.assign(link, { search: location.search, hash: location.hash });
});
document.addEventListener("submit", (event) => {
  const back = event.target.matches(".choices") && event.target.elements.namedItem("back");
  if (back) back.value = location.pathname + location.search + location.hash;
});

// A link to a part that is folded unfolds it.
document.addEventListener("click", (event) => {
  const part = event.target.closest("a[href^='#']");
  if (part) document.getElementById(part.hash.slice(1))?.closest("details")?.setAttribute("open", "");
});

(() => {
  const paper = document.querySelector(".paper");
  const findings = document.querySelector(".findings");
  if (!paper || !findings) return;

  const pieces = [...paper.querySelectorAll("[data-facts]")];
  const labels = (piece) => piece.dataset.facts.split(" ");
  const chosenLabel = () => findings.querySelector(".fact.chosen")?.dataset.label;

  // One piece at a time is a button in the order of Tab; arrows lead to the others.
  let current = null;
  function makeCurrent(piece) {
    for (const [name, value] of [["tabindex", "0"], ["role", "button"]]) {
      current?.removeAttribute(name);
      piece.setAttribute(name, value);
    }
    current = piece;
  }

  function choose(label, goTo, focus) {
    for (const piece of paper.querySelectorAll(".chosen")) piece.classList.remove("chosen");
    const bearing = pieces.filter((piece) => labels(piece).includes(label));
    for (const piece of bearing) piece.classList.add("chosen");
    let card = null;
    for (const fact of findings.querySelectorAll("[data-label]")) {
      const chosen = fact.dataset.label === label;
      fact.classList.toggle("chosen", chosen);
      if (chosen) card = fact;
    }
    card?.closest("details")?.setAttribute("open", "");
    card?.querySelector("details.why")?.setAttribute("open", "");
    if (goTo === "text" && bearing.length) makeCurrent(bearing[0]);
    else card?.setAttribute("tabindex", "-1");
    const target = goTo === "text" ? bearing[0] : card;
    target?.scrollIntoView({ block: "center" });
    if (focus) target?.focus({ preventScroll: true });
    const address = new URL(location.href);
    address.searchParams.delete("at");
    address.searchParams.set("fact", label);
    address.hash = "chosen";
    history.replaceState(null, "", address);
  }

  // The narrowest fact of a piece is the last of its labels; whoever chooses again chooses what is around it.
  function chooseOn(piece, focus) {
    const found = labels(piece);
    const before = found.indexOf(chosenLabel());
    makeCurrent(piece);
    choose(before > 0 ? found[before - 1] : found.at(-1), "card", focus);
  }

  findings.addEventListener("click", (event) => {
    const link = event.target.closest("a.locate");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.dataset.fact, "text", true);
  });

  findings.addEventListener("keydown", (event) => {
    if (event.key === "Escape") current?.focus();
  });

  paper.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-facts]");
    if (piece && getSelection().isCollapsed) chooseOn(piece, false);
  });

  const onward = getComputedStyle(paper.querySelector("p") || paper).direction === "rtl" ? 1 : -1;
  const steps = { ArrowDown: 1, ArrowUp: -1, ArrowLeft: onward, ArrowRight: -onward };
  paper.addEventListener("keydown", (event) => {
    const piece = event.target.closest("[data-facts]");
    if (!piece || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") chooseOn(piece, true);
    else if (steps[event.key]) {
      makeCurrent(pieces[Math.min(Math.max(pieces.indexOf(piece) + steps[event.key], 0), pieces.length - 1)]);
      current.focus();
    } else return;
    event.preventDefault();
  });

  if (pieces.length) makeCurrent(paper.querySelector(".chosen[data-facts]") || pieces[0]);
})();
