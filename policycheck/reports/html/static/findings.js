"use strict";
/* The table of findings: searched, filtered and sorted over all rows, of which one page at a time is in the document. */
(() => {
  const PAGE = 50;
  const PRINTED = 1000;
  const PAUSE = 120;
  const [RULE, SEVERITY, VERDICT, ADDRESS, TYPE, PLACE, FOUND, WANTED, WHERE, SINCE, NOTE, CLOUD, TARGET] = Array(13).keys();
  const { make, icon, chip, capitalized, number } = dom;
  const { severities, verdicts, titles, rules, rows, aged } = dom.data("findings-data");
  const at = (id) => document.getElementById(id);
  const columns = [
    ["severity", "Severity", (row) => row[SEVERITY]],
    ["finding", "Finding", (row) => rules[row[RULE]].title],
    ["resource", "Resource", (row) => row[ADDRESS]],
    ["found", "Found", (row) => row[FOUND]],
    ["where", "Where", (row) => row[WHERE]],
    ...(aged ? [["since", "First seen", (row) => row[SINCE]]] : []),
  ];
  const texts = rows.map((row) => {
    const rule = rules[row[RULE]];
    const parts = [rule.id, rule.title, ...rule.safeguards, ...row.slice(ADDRESS, NOTE + 1), row[TARGET]];
    return parts.join("\n").toLowerCase();
  });
  const state = { sort: "severity", down: false, page: 0, shown: [] };

  const pressed = (id) => [...at(id).querySelectorAll("[aria-pressed=true]")].map((one) => Number(one.dataset.index));

  const matching = () => {
    const words = at("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const wantedSeverities = new Set(pressed("severity"));
    const wantedVerdicts = new Set(pressed("verdict"));
    const section = at("section").value;
    const target = at("target").value;
    const found = [];
    rows.forEach((row, index) => {
      if (wantedSeverities.size && !wantedSeverities.has(row[SEVERITY])) return;
      if (wantedVerdicts.size && !wantedVerdicts.has(row[VERDICT])) return;
      if (section && !rules[row[RULE]].safeguards.includes(section)) return;
      if (target && row[TARGET] !== target) return;
      if (words.every((word) => texts[index].includes(word))) found.push(row);
    });
    return found;
  };

  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

  const update = () => {
    const key = columns.find(([name]) => name === state.sort)[2];
    const sign = state.down ? -1 : 1;
    /* The rows come worst first, and sorting keeps that order among equals. */
    state.shown = matching().sort((one, other) => sign * compare(key(one), key(other)));
    state.page = 0;
    draw();
  };

  const pages = () => Math.max(1, Math.ceil(state.shown.length / PAGE));

  const draw = () => {
    const first = state.page * PAGE;
    const part = state.shown.slice(first, first + PAGE);
    const total = rows.length;
    at("count").textContent = state.shown.length
      ? `${number(first + 1)} to ${number(first + part.length)} of ${number(state.shown.length)} findings` +
        (state.shown.length < total ? ` that match, of ${number(total)} in all.` : ".")
      : total ? `None of ${number(total)} findings matches. Clear the filters to see them all.` : "There are no findings.";
    at("rows").hidden = part.length === 0;
    fill(part, false);
    const many = pages() > 1;
    at("pages").hidden = !many;
    if (many) {
      at("previous").disabled = state.page === 0;
      at("next").disabled = state.page === pages() - 1;
      at("page").textContent = `Page ${number(state.page + 1)} of ${number(pages())}`;
    }
  };

  const fill = (part, opened) => {
    const body = at("rows").querySelector("tbody");
    body.replaceChildren(...part.flatMap((row, index) => entry(row, index, opened)));
    for (const head of at("rows").querySelectorAll("th[data-column]")) {
      const sorted = head.dataset.column === state.sort;
      if (sorted) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  /* Long names break where their parts end. */
  const code = (text) => {
    const parts = text.split(/(?<=[./_:-])(?=\w)/);
    return make("code", {}, ...parts.flatMap((part, index) => (index ? [make("wbr"), part] : [part])));
  };

  const under = (...content) => make("span", { class: "under" }, ...content);

  const entry = (row, index, opened) => {
    const rule = rules[row[RULE]];
    const id = `detail-${index}`;
    const button = make(
      "button",
      { type: "button", class: "open", "aria-expanded": String(opened), "aria-controls": id },
      icon("chevron"),
      make("span", {}, rule.title),
    );
    const line = make("tr", { role: "row" },
      make("td", { role: "cell" }, chip(severities[row[SEVERITY]])),
      make("th", { role: "rowheader", scope: "row" }, button, under(...about(row, rule))),
      make("td", { role: "cell" }, code(row[ADDRESS]), under(row[PLACE])),
      make("td", { role: "cell" }, row[FOUND], under(row[WANTED] ? `wanted: ${row[WANTED]}` : "")),
      make("td", { role: "cell" }, code(row[WHERE])),
    );
    if (aged) line.append(make("td", { role: "cell", class: "since" }, row[SINCE] || "not known"));
    const detail = make("tr", { role: "row", class: "detail", id });
    detail.hidden = !opened;
    const open = (wanted) => {
      if (wanted && !detail.firstChild) detail.append(facts(row, rule));
      detail.hidden = !wanted;
      button.setAttribute("aria-expanded", String(wanted));
    };
    if (opened) open(true);
    button.addEventListener("click", () => open(detail.hidden));
    return [line, detail];
  };

  const about = (row, rule) => {
    const sections = rule.safeguards.flatMap((one) => [make("span", { class: "section" }, one), " "]);
    return verdicts[row[VERDICT]][0] === "fail" ? sections : [chip(...verdicts[row[VERDICT]]), " ", ...sections];
  };

  const facts = (row, rule) => {
    const list = make("dl");
    const line = (kind, name, content) => list.append(make("div", { class: kind }, make("dt", {}, name), make("dd", {}, ...content)));
    const fact = (name, ...content) => line("", name, content);
    const more = (name, ...content) => line("on-screen", name, content);
    const fix = rule.fix[row[CLOUD]] || Object.values(rule.fix).join(" ");
    if (fix) fact("Fix", fix);
    if (row[NOTE]) fact("Note", row[NOTE]);
    more("Safeguards", rule.safeguards.map((one) => (titles[one] ? `${one} ${titles[one]}` : one)).join("; "));
    fact("Rule", make("code", {}, rule.id));
    more("Type", make("code", {}, row[TYPE]));
    if (row[TARGET]) more("Target", make("code", {}, row[TARGET]));
    return make("td", { role: "cell", colspan: String(columns.length) }, list);
  };

  const heads = () => columns.map(([name, label]) => {
    const button = make("button", { type: "button", class: "sort" }, label);
    button.addEventListener("click", () => {
      state.down = state.sort === name && !state.down;
      state.sort = name;
      update();
    });
    return make("th", { role: "columnheader", scope: "col", "data-column": name, class: `w-${name}` }, button);
  });

  const toggles = (id, names) => {
    names.forEach(([name, label, count], index) => {
      if (!count) return;
      const button = make("button", { type: "button", class: "toggle", "aria-pressed": "false", "data-index": String(index), "data-name": name },
        icon(name), label, " ", make("span", {}, number(count)));
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
        update();
      });
      at(id).append(button);
    });
    at(id).closest("fieldset").hidden = at(id).childElementCount < 2;
  };

  const counted = (column, index) => rows.reduce((total, row) => total + (row[column] === index ? 1 : 0), 0);

  const clear = () => {
    at("filters").reset();
    for (const button of at("filters").querySelectorAll("[aria-pressed=true]")) button.setAttribute("aria-pressed", "false");
  };

  const turn = (by) => {
    state.page += by;
    draw();
    at("findings").scrollIntoView();
  };

  const build = () => {
    at("rows").append(make("table", { class: "findings", role: "table" },
      make("caption", { class: "unseen" }, "Findings"),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads())),
      make("tbody", { role: "rowgroup" })));
    toggles("severity", severities.map((name, index) => [name, capitalized(name), counted(SEVERITY, index)]));
    toggles("verdict", verdicts.map(([name, label], index) => [name, label, counted(VERDICT, index)]));
    const option = (value, label) => make("option", { value }, label);
    at("section").append(...[...new Set(rules.flatMap((rule) => rule.safeguards))].sort()
      .map((one) => option(one, titles[one] ? `${one} ${titles[one]}` : one)));
    const targets = [...new Set(rows.map((row) => row[TARGET]))].sort();
    at("target").append(...targets.map((one) => option(one, one)));
    at("target-field").hidden = targets.length < 2;
    const previous = make("button", { type: "button", class: "plain-button", id: "previous" }, "Previous");
    const next = make("button", { type: "button", class: "plain-button", id: "next" }, "Next");
    previous.addEventListener("click", () => turn(-1));
    next.addEventListener("click", () => turn(1));
    at("pages").append(previous, make("span", { id: "page" }), next);
    at("filters").hidden = rows.length === 0;
  };

  build();
  at("search").addEventListener("input", dom.debounced(update, PAUSE));
  at("section").addEventListener("change", update);
  at("target").addEventListener("change", update);
  at("filters").addEventListener("submit", (event) => event.preventDefault());
  at("clear").addEventListener("click", (event) => {
    event.preventDefault();
    clear();
    update();
    at("search").focus();
  });
  /* Links elsewhere on the page that mean some of the findings. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.pick");
    if (!link) return;
    clear();
    at("search").value = link.dataset.rule || "";
    at("section").value = link.dataset.section || "";
    const verdict = at("verdict").querySelector(`[data-name="${link.dataset.verdict || "fail"}"]`);
    if (verdict) verdict.setAttribute("aria-pressed", "true");
    update();
    at("findings").focus({ preventScroll: true });
  });
  window.addEventListener("beforeprint", () => {
    fill(state.shown.slice(0, PRINTED), state.shown.length <= PRINTED);
    const more = state.shown.length - PRINTED;
    at("count").textContent = `${number(state.shown.length)} findings` +
      (more > 0 ? `, of which the first ${number(PRINTED)} are printed; the page itself has them all.` : ".");
  });
  window.addEventListener("afterprint", draw);
  update();
})();
