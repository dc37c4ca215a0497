// What a page does beyond links and forms: keys for judging, and in a document a fact and its characters show each other.
"use strict";

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  document.querySelector(`[data-keys] [data-key="${CSS.escape(event.key)}"]`)?.click();
});

(() => {
  const paper = document.querySelector(".paper");
  const findings = document.querySelector(".findings");
  if (!paper || !findings) return;

  const bears = (piece, label) => piece.dataset.facts.split(" ").includes(label);

  function choose(label, scrollTo) {
    let first = null;
    for (const piece of paper.querySelectorAll("span")) {
      const chosen = piece.dataset.facts !== undefined && bears(piece, label);
      piece.classList.toggle("chosen", chosen);
      first ||= chosen ? piece : null;
    }
    let card = null;
    for (const fact of findings.querySelectorAll("[data-label]")) {
      const chosen = fact.dataset.label === label;
      fact.classList.toggle("chosen", chosen);
      if (chosen) card = fact;
    }
    card?.closest("details")?.setAttribute("open", "");
    (scrollTo === "text" ? first : card)?.scrollIntoView({ block: "center" });
    const address = new URL(location.href);
    address.searchParams.delete("at");
    address.searchParams.set("fact", label);
    address.hash = "chosen";
    history.replaceState(null, "", address);
  }

  findings.addEventListener("click", (event) => {
    const link = event.target.closest("a.locate");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link.dataset.fact, "text");
  });

  // The narrowest fact under the pointer is the last of a piece's labels.
  paper.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-facts]");
    if (piece && getSelection().isCollapsed) choose(piece.dataset.facts.split(" ").at(-1), "card");
  });
})();
