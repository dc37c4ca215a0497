// Draws contacts over time: all of them in a large row, those on each topic in a low one. The table below says the same.
"use strict";

(() => {
  const TALL = 112, LOW = 26, LINE = 26, DATES = 26, SCALE = 44, BESIDE = 720;
  const rightToLeft = document.documentElement.dir === "rtl";
  const [start, end] = rightToLeft ? ["right", "left"] : ["left", "right"];
  // In a drawing every text begins at the left; within these marks it keeps the direction of the page.
  const directed = (text) => `${rightToLeft ? "\u2067" : "\u2066"}${text}\u2069`;
  const quiet = { color: "var(--quiet)", fontSize: 13, fontFamily: getComputedStyle(document.documentElement).fontFamily };
  const loud = { ...quiet, color: "var(--ink)" };

  // Where each row lies: topics beside all contacts on a wide page, below them on a narrow one.
  function places(rows, width) {
    const beside = width >= BESIDE && rows.length > 1;
    const column = beside ? Math.round(width * 0.55) : 0;
    const across = { [start]: SCALE, [end]: beside ? width - column + SCALE : 4 };
    const below = rows.slice(1).map((_, at) => ({
      [start]: column, [end]: 4, top: (beside ? LINE : TALL + DATES + 2 * LINE) + at * (LOW + LINE), height: LOW,
    }));
    const lowest = below.length ? below.at(-1).top + LOW : 0;
    const height = Math.max(lowest, TALL + DATES + 10) + 4;
    return { height, grids: [{ ...across, top: 10, height: beside ? height - DATES - 14 : TALL }, ...below] };
  }

  function option({ dates, numbers, rows }, width) {
    const { height, grids } = places(rows, width);
    const number = new Intl.NumberFormat(numbers);
    const sum = (counts) => number.format(counts.reduce((all, count) => all + count, 0));
    const low = (at) => at > 0;
    const drawn = {
      animation: false,
      grid: grids,
      title: rows.slice(1).map(({ name, address, counts }, at) => ({
        text: directed(`${name} · ${sum(counts)}`), link: address, target: "self", padding: 0,
        left: rightToLeft ? width - grids[at + 1].right : grids[at + 1].left, textAlign: start, top: grids[at + 1].top - 19,
        textStyle: { ...loud, fontWeight: "normal" },
      })),
      xAxis: rows.map((_, at) => ({
        type: "category", gridIndex: at, data: dates.map(directed), inverse: rightToLeft, axisTick: { show: false },
        axisLine: { lineStyle: { color: "var(--line)" } }, axisLabel: { ...quiet, show: !low(at), hideOverlap: true },
      })),
      yAxis: rows.map((_, at) => ({
        type: "value", gridIndex: at, position: start, minInterval: 1, splitNumber: 2, show: !low(at),
        max: low(at) ? Math.max(1, ...rows.slice(1).flatMap((row) => row.counts)) : null,
        axisLabel: { ...quiet, formatter: (value) => number.format(value) }, splitLine: { show: !low(at), lineStyle: { color: "var(--line)" } },
      })),
      series: rows.map(({ name, counts }, at) => ({
        type: "bar", name, data: counts, xAxisIndex: at, yAxisIndex: at, barMaxWidth: 40, barCategoryGap: "20%",
        itemStyle: { color: "var(--accent)" }, emphasis: { disabled: true },
      })),
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, backgroundColor: "var(--card)", borderColor: "var(--quiet)",
        textStyle: loud, axisPointer: { type: "shadow", shadowStyle: { color: "var(--ink)", opacity: 0.12 } }, formatter: (bars) => told(bars, number),
      },
    };
    return { height, drawn };
  }

  const told = (bars, number) => [
    bars[0].name, ...bars.filter((bar) => bar.value).map((bar) => directed(`${bar.seriesName}: ${number.format(bar.value)}`)),
  ].join("\n");

  // A column leads to the contacts it counts, wherever in its height it is pressed.
  function follow(chart, { times, rows }, { offsetX, offsetY }) {
    const row = rows.findIndex((_, at) => chart.containPixel({ gridIndex: at }, [offsetX, offsetY]));
    if (row < 0) return;
    const column = chart.convertFromPixel({ xAxisIndex: row }, offsetX);
    if (!rows[row].counts[column]) return;
    const address = new URL(rows[row].address, location.href);
    for (const bound of ["since", "until"]) address.searchParams.set(bound, times[column]);
    location.href = address;
  }

  function draw(frame) {
    const trend = JSON.parse(frame.dataset.trend);
    const chart = echarts.init(frame, null, { renderer: "svg" });
    let width = 0;
    new ResizeObserver(() => {
      if (frame.clientWidth === width) return;
      width = frame.clientWidth;
      const { height, drawn } = option(trend, width);
      frame.style.blockSize = `${height}px`;
      chart.resize({ width, height });
      chart.setOption(drawn, true);
      frame.querySelector("svg").setAttribute("viewBox", `0 0 ${width} ${height}`);
    }).observe(frame);
    chart.getZr().on("click", (event) => follow(chart, trend, event));
  }

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-trend]").forEach(draw));
})();
