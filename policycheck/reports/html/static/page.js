"use strict";
/* The theme, printing, and the filter of safeguards. */
(() => {
  const root = document.documentElement;
  const theme = document.getElementById("theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => root.dataset.theme || (dark.matches ? "dark" : "light");
  const shown = () => {
    theme.setAttribute("aria-pressed", String(chosen() === "dark"));
    document.dispatchEvent(new Event("themechange"));
  };
  theme.addEventListener("click", () => {
    root.dataset.theme = chosen() === "dark" ? "light" : "dark";
    shown();
  });
  dark.addEventListener("change", shown);
  shown();

  document.getElementById("print").addEventListener("click", () => window.print());
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const one of closed) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of closed) one.open = false;
  });

  const filters = document.getElementById("standing-filters");
  if (!filters) return;
  filters.hidden = false;
  filters.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (!pressed) return;
    for (const button of filters.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === pressed));
    }
    let count = 0;
    for (const part of document.querySelectorAll(".part")) {
      let here = 0;
      for (const row of part.querySelectorAll("tbody tr")) {
        row.hidden = pressed.dataset.state !== "" && row.dataset.state !== pressed.dataset.state;
        here += row.hidden ? 0 : 1;
      }
      part.hidden = here === 0;
      count += here;
    }
    document.getElementById("standing-count").textContent = `${count} safeguards shown`;
  });
})();
