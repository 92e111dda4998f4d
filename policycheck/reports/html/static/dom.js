"use strict";
/* Elements, made without ever parsing text as markup: what comes from an input is text and nothing else. */
const dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const icon = (name) => {
    const svg = document.createElementNS(SVG, "svg");
    const use = document.createElementNS(SVG, "use");
    use.setAttribute("href", `#i-${name}`);
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    svg.append(use);
    return svg;
  };

  const capitalized = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  const chip = (name, words = capitalized(name)) => make("span", { class: `chip ${name}` }, icon(name), words);
  const data = (id) => JSON.parse(document.getElementById(id).textContent);
  const number = (value) => value.toLocaleString("en");

  /* A function that runs once its calls have paused, so that typing stays smooth. */
  const debounced = (action, milliseconds) => {
    let timer = 0;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(action, milliseconds);
    };
  };

  return { make, icon, chip, capitalized, data, number, debounced };
})();
