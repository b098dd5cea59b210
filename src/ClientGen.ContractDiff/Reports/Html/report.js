
(() => {
  const findings = [...document.querySelectorAll(".finding")];
  const texts = new Map(findings.map(f => [f, f.textContent.toLowerCase()]));
  const tiles = [...document.querySelectorAll(".tile")];
  const search = document.getElementById("search");
  const count = document.getElementById("count");
  const root = document.documentElement;
  const pressed = axis => tiles.filter(t => t.dataset.axis === axis && t.getAttribute("aria-pressed") === "true").map(t => t.dataset.level);

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wire = pressed("wire"), csharp = pressed("csharp");
    let shown = 0;
    for (const f of findings) {
      const level = wire.length + csharp.length === 0 || wire.includes(f.dataset.wire) || csharp.includes(f.dataset.csharp);
      f.hidden = !(level && words.every(w => texts.get(f).includes(w)));
      if (!f.hidden) shown++;
    }
    for (const s of document.querySelectorAll("section")) s.hidden = !s.querySelector(".finding:not([hidden])");
    count.textContent = findings.length === 0 ? "" : `${shown} of ${findings.length} shown`;
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
