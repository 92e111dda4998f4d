"use strict";
/* Failing checks after each run: areas on top of one another, the worst at the bottom. */
(() => {
  const { severities, points } = dom.data("trend-data");
  const place = document.getElementById("trend-chart");
  const HEIGHT = 260;
  const times = points.map((point) => Date.parse(point[0]) / 1000);
  const sums = severities.map((_, index) => points.map((point) => point.slice(1, index + 2).reduce((a, b) => a + b, 0)));
  const color = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
  let chart = null;

  const draw = () => {
    const ink = color(".intro", "color");
    const line = color("#trend .card", "borderTopColor");
    /* Later series are drawn over earlier ones: the whole first, the worst last. */
    const series = severities.map((name, index) => {
      const fill = color(`.swatch[data-severity="${name}"]`, "backgroundColor");
      return { label: name, stroke: fill, fill, width: 1, points: { show: points.length < 3 }, values: sums[index] };
    }).reverse();
    const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font: "12px system-ui, sans-serif" };
    if (chart) chart.destroy();
    chart = new uPlot({
      width: Math.max(place.clientWidth, 200), height: HEIGHT, legend: { show: false }, cursor: { show: false },
      scales: { y: { range: (_, low, high) => [0, Math.max(high * 1.1, 1)] } },
      axes: [{ ...axis, grid: { show: false } }, { ...axis, size: 46 }],
      series: [{}, ...series],
    }, [times, ...series.map((one) => one.values)], place);
  };

  draw();
  document.addEventListener("themechange", draw);
  window.addEventListener("resize", dom.debounced(draw, 150));
  window.addEventListener("beforeprint", draw);
  window.addEventListener("afterprint", draw);
})();
