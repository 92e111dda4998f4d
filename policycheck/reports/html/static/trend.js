"use strict";
/* Failing checks after each run: areas on top of one another, the worst at the bottom. */
(() => {
  const { severities, points } = dom.data("trend-data");
  const place = document.getElementById("trend-chart");
  const HEIGHT = 260;
  /* What a sheet of A4 or Letter has room for, in CSS pixels. */
  const PRINTED = 630;
  const DAY = 86400;
  const STEPS = [1, 2, 7, 14, 30, 91, 182, 365, 730].map((days) => days * DAY);
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const long = points.length > 1 && Date.parse(points.at(-1)[0]) - Date.parse(points[0][0]) > 300 * DAY * 1000;
  const label = (seconds) => {
    const date = new Date(seconds * 1000);
    const month = MONTHS[date.getUTCMonth()];
    return long ? `${month} ${date.getUTCFullYear()}` : `${date.getUTCDate()} ${month}`;
  };
  const times = points.map((point) => Date.parse(point[0]) / 1000);
  const sums = severities.map((_, index) => points.map((point) => point.slice(1, index + 2).reduce((a, b) => a + b, 0)));
  const color = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
  let chart = null;

  const draw = (width = Math.max(place.clientWidth, 200)) => {
    const ink = color(".intro", "color");
    const card = color("#trend .card", "backgroundColor");
    const line = color("#trend .card", "borderTopColor");
    /* Later series are drawn over earlier ones: the whole first, the worst last. */
    const series = severities.map((name, index) => {
      const fill = color(`.swatch[data-severity="${name}"]`, "backgroundColor");
      return { label: name, stroke: card, fill, width: 1.5, points: { show: points.length < 3 }, sums: sums[index] };
    }).reverse();
    const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font: "12px system-ui, sans-serif" };
    if (chart) chart.destroy();
    chart = new uPlot({
      width, height: HEIGHT, legend: { show: false }, cursor: { show: false },
      scales: { y: { range: (_, low, high) => [0, Math.max(high * 1.1, 1)] } },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "UTC"),
      axes: [{ ...axis, grid: { show: false }, incrs: STEPS, values: (_, ticks) => ticks.map(label) }, { ...axis, size: 46 }],
      series: [{}, ...series],
    }, [times, ...series.map((one) => one.sums)], place);
  };

  draw();
  document.addEventListener("themechange", () => draw());
  window.addEventListener("resize", dom.debounced(() => draw(), 150));
  window.addEventListener("beforeprint", () => draw(PRINTED));
  window.addEventListener("afterprint", () => draw());
})();
