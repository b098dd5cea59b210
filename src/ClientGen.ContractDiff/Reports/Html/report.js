(() => {
  const findings = [...document.querySelectorAll(".finding")];
  const texts = new Map(findings.map(f => [f, f.textContent.toLowerCase()]));
  const weights = new Map(findings.map(f => [f, Number(f.dataset.count)]));
  const sections = [...document.querySelectorAll("section")].filter(s => s.querySelector("h2 small")).map(s => ({ at: s, label: s.querySelector("h2 small"), findings: [...s.querySelectorAll(".finding")] }));
  const tiles = [...document.querySelectorAll(".tile")];
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const root = document.documentElement;
  const pressed = axis => tiles.filter(t => t.dataset.axis === axis && t.getAttribute("aria-pressed") === "true").map(t => t.dataset.level);
  const sum = list => list.reduce((total, f) => total + weights.get(f), 0);
  const of = (shown, total) => shown === total ? `${total}` : `${shown} of ${total}`;

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wire = pressed("wire"), csharp = pressed("csharp"), state = pressed("state");
    const any = wire.length + csharp.length + state.length === 0;
    for (const f of findings) {
      // The numbers on the tiles leave out what was accepted and what is not used; so do their filters.
      const level = any || state.includes(f.dataset.state)
        || f.dataset.state === "open" && (wire.includes(f.dataset.wire) || csharp.includes(f.dataset.csharp));
      f.hidden = !(level && words.every(w => texts.get(f).includes(w)));
    }
    for (const s of sections) {
      const shown = s.findings.filter(f => !f.hidden);
      s.at.hidden = shown.length === 0;
      s.label.textContent = of(sum(shown), sum(s.findings));
    }
    const total = sum(findings);
    count.textContent = total === 0 ? "" : `${of(sum(findings.filter(f => !f.hidden)), total)} shown`;
  }

  for (const t of tiles) t.addEventListener("click", () => {
    t.setAttribute("aria-pressed", t.getAttribute("aria-pressed") !== "true");
    show();
  });
  search.addEventListener("input", show);
  document.getElementById("unfold").addEventListener("click", e => {
    const open = e.target.textContent === "Unfold all";
    for (const f of findings) f.open = open;
    e.target.textContent = open ? "Fold all" : "Unfold all";
  });
  document.getElementById("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  show();
})();
