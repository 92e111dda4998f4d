"use strict";
/* The page on all clients: its table searched and sorted, and the standing of each client by standard. */
(() => {
  const PAGE = 25;
  const PAUSE = 120;
  const { make, icon, number } = dom;
  const { states, standards, rows } = dom.data("matrix-data");
  const at = (id) => document.getElementById(id);
  const body = at("client-rows");
  const lines = [...body.rows];
  const matrix = { page: 0, shown: rows };

  const only = () => [...at("client-filters").querySelectorAll("[aria-pressed=true]")].map((one) => one.dataset.only);

  const filter = () => {
    const word = at("client-search").value.trim().toLowerCase();
    const wanted = only();
    const names = new Set();
    for (const line of lines) {
      const { client, critical, outcome } = line.dataset;
      line.hidden = !client.toLowerCase().includes(word)
        || (wanted.includes("critical") && critical === "0")
        || (wanted.includes("trouble") && outcome === "complete");
      if (!line.hidden) names.add(client);
    }
    at("client-count").textContent = names.size === lines.length
      ? `${number(lines.length)} clients.` : `${number(names.size)} of ${number(lines.length)} clients.`;
    matrix.shown = rows.filter(([name]) => names.has(name));
    matrix.page = 0;
    drawMatrix(PAGE);
  };

  const sortable = () => {
    for (const head of document.querySelectorAll(".fleet th[data-column]")) {
      const column = head.dataset.column;
      const text = column === "client" || column === "finished";
      const button = make("button", { type: "button", class: "sort" }, head.textContent);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : !text;
        for (const other of document.querySelectorAll(".fleet th[data-column]")) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = (line) => (text ? line.dataset[column] : Number(line.dataset[column]));
        const compare = (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
        lines.sort((one, other) => (down ? -1 : 1) * compare(one, other));
        body.append(...lines);
      });
    }
  };

  const cell = (state, standard) => {
    if (state < 0) return make("td");
    const [name, words] = states[state];
    const mark = make("span", { class: `chip cell ${name}`, title: `${standard[0]} ${standard[1]}: ${words}` },
      icon(name), make("span", { class: "unseen" }, words));
    return make("td", {}, mark);
  };

  const drawMatrix = (size) => {
    const part = matrix.shown.slice(matrix.page * size, (matrix.page + 1) * size);
    const heads = standards.map(([section, title]) => make("th", { scope: "col", title }, section));
    const table = make("table", { class: "matrix" },
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Client"), ...heads)),
      make("tbody", {}, ...part.map(([name, cells]) => make("tr", {},
        make("th", { scope: "row" }, make("a", { href: `#client-${encodeURIComponent(name)}` }, name)),
        ...cells.map((state, index) => cell(state, standards[index]))))));
    at("matrix-table").replaceChildren(table);
    at("matrix-table").hidden = part.length === 0;
    const pages = Math.max(1, Math.ceil(matrix.shown.length / size));
    at("matrix-pages").hidden = pages < 2;
    at("matrix-previous").disabled = matrix.page === 0;
    at("matrix-next").disabled = matrix.page >= pages - 1;
    at("matrix-page").textContent = `Page ${number(matrix.page + 1)} of ${number(pages)}`;
  };

  const build = () => {
    const turn = (name, id, by) => {
      const button = make("button", { type: "button", class: "plain-button", id }, name);
      button.addEventListener("click", () => {
        matrix.page += by;
        drawMatrix(PAGE);
      });
      return button;
    };
    at("matrix-pages").append(turn("Previous", "matrix-previous", -1), make("span", { id: "matrix-page" }), turn("Next", "matrix-next", 1));
    at("client-filters").hidden = false;
    at("client-filters").addEventListener("submit", (event) => event.preventDefault());
    at("client-search").addEventListener("input", dom.debounced(filter, PAUSE));
    for (const button of at("client-filters").querySelectorAll("button")) {
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
        filter();
      });
    }
  };

  /* The heights of clients that were never in view are guesses: once they are laid out, the place is another one. */
  const jump = () => {
    const client = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!client || !client.matches(".many .client")) return;
    let turns = 3;
    const settle = () => {
      client.scrollIntoView({ behavior: "instant" });
      turns -= 1;
      if (turns) requestAnimationFrame(settle);
    };
    settle();
    client.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", jump);

  build();
  sortable();
  drawMatrix(PAGE);
  window.addEventListener("beforeprint", () => {
    matrix.page = 0;
    drawMatrix(matrix.shown.length || 1);
  });
  window.addEventListener("afterprint", () => drawMatrix(PAGE));
})();
