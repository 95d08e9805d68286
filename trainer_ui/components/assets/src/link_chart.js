// The link chart: Cytoscape.js on places computed by the server. Names reach the canvas and
// textContent only, never markup.
import cytoscape from "cytoscape";

const KINDS = {
  nominal: { shape: "ellipse", name: "Person" },
  group: { shape: "diamond", name: "Group" },
  zone: { shape: "round-rectangle", name: "Place" },
  report: { shape: "triangle", name: "Report" },
  number: { shape: "rectangle", name: "Number" },
  vehicle: { shape: "hexagon", name: "Vehicle" },
};
const OUTLINES = {
  ellipse: "M8 1a7 7 0 1 0 .01 0z",
  diamond: "M8 0l8 8-8 8-8-8z",
  "round-rectangle": "M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2z",
  triangle: "M8 1l8 14H0z",
  rectangle: "M3 0h10v16H3z",
  hexagon: "M4 1h8l4 7-4 7H4L0 8z",
};
const charts = new WeakMap();

function made(tag, className) {
  const node = document.createElement(tag);
  node.className = className;
  return node;
}

function colours(host, { light, dark, unthemed }) {
  const style = getComputedStyle(host);
  const read = (name, fallback) => style.getPropertyValue(name).trim() || fallback;
  const page = read("--st-background-color", unthemed.page);
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = page;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(probe.fillStyle.slice(at, at + 2), 16));
  const night = 0.299 * r + 0.587 * g + 0.114 * b < 128;
  return { ...(night ? dark : light), page, text: read("--st-text-color", unthemed.text), act: read("--st-primary-color", unthemed.act), font: read("--st-font", "sans-serif") };
}

function look(theme) {
  const kinds = Object.entries(KINDS).map(([kind, form]) => ({
    selector: `node[kind = "${kind}"]`,
    style: { shape: form.shape, "background-color": theme[kind] },
  }));
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", color: theme.text, "font-size": 12, "font-family": theme.font, width: 24, height: 24,
        "text-valign": "bottom", "text-margin-y": 5, "text-wrap": "wrap", "text-max-width": 120,
        "text-background-color": theme.page, "text-background-opacity": 0.85, "text-background-padding": 2,
        "border-width": 1.5, "border-color": theme.page,
      },
    },
    ...kinds,
    { selector: "edge", style: { width: "data(width)", "line-color": theme.line, "curve-style": "bezier", opacity: 0.8 } },
    { selector: "edge.near", style: { "line-color": theme.act, opacity: 1, label: "data(label)", color: theme.text, "font-size": 11, "font-family": theme.font, "text-background-color": theme.page, "text-background-opacity": 0.9, "text-background-padding": 2 } },
    { selector: ".far", style: { opacity: 0.22 } },
    { selector: "node.picked", style: { "border-width": 4, "border-color": theme.text, width: 32, height: 32, "font-weight": 700 } },
  ];
}

function elements(data) {
  const places = data.places ?? {};
  const nodes = data.nodes.map(({ id, label, kind, x, y, detail }) => ({
    group: "nodes", data: { id, label, kind, detail }, position: places[id] ?? { x, y },
  }));
  const edges = data.links.map((link) => ({
    group: "edges",
    data: { id: `${link.source}|${link.target}`, source: link.source, target: link.target, label: link.label, width: Math.min(1.5 + link.reports.length, 7) },
  }));
  return [...nodes, ...edges];
}

function legend(list, theme, present) {
  const items = Object.entries(KINDS).filter(([kind]) => present.has(kind)).map(([kind, form]) => {
    const item = document.createElement("li");
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("viewBox", "0 0 16 16");
    icon.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", OUTLINES[form.shape]);
    path.setAttribute("fill", theme[kind]);
    icon.append(path);
    const name = document.createElement("span");
    name.textContent = form.name;
    item.append(icon, name);
    return item;
  });
  list.replaceChildren(...items);
}

function build(root) {
  const canvas = made("div", "canvas");
  canvas.tabIndex = 0;
  canvas.style.position = "relative"; // at once: the style file may still be on its way
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", "Link chart of opened reports. Arrow keys move between nodes, Enter selects one, plus and minus zoom. The table below says the same.");
  const said = made("p", "said");
  said.setAttribute("aria-live", "polite");
  const bar = made("div", "bar");
  const key = made("ul", "key");
  key.setAttribute("aria-label", "Shapes");
  root.replaceChildren(canvas, bar, key, said);
  return { canvas, said, bar, key };
}

function addButton(bar, text, label, act) {
  const node = made("button", "");
  node.type = "button";
  node.textContent = text;
  node.setAttribute("aria-label", label);
  node.addEventListener("click", act);
  bar.append(node);
}

function show(chart, id) {
  const { cy, parts } = chart;
  cy.batch(() => {
    cy.elements().removeClass("picked near far");
    const node = cy.getElementById(id ?? "");
    if (node.empty()) return;
    cy.elements().not(node.closedNeighborhood()).addClass("far");
    node.addClass("picked").connectedEdges().addClass("near");
  });
  const node = cy.getElementById(id ?? "");
  parts.said.textContent = node.empty() ? "" : `${node.data("label")}. ${node.data("detail")}. Links: ${node.degree(false)}.`;
}

function step(chart, direction) {
  const ids = chart.cy.nodes().map((node) => node.id());
  if (!ids.length) return;
  const at = ids.indexOf(chart.at);
  chart.at = ids[(at + direction + ids.length) % ids.length];
  show(chart, chart.at);
}

function keys(chart, event) {
  const { cy } = chart;
  const act = {
    ArrowRight: () => step(chart, 1), ArrowDown: () => step(chart, 1),
    ArrowLeft: () => step(chart, -1), ArrowUp: () => step(chart, -1),
    Enter: () => chart.at && chart.pick(chart.at), " ": () => chart.at && chart.pick(chart.at),
    Escape: () => chart.pick(null), "+": () => zoom(cy, 1.25), "=": () => zoom(cy, 1.25), "-": () => zoom(cy, 0.8),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function zoom(cy, by) {
  cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

function start(parent, root) {
  const parts = build(root);
  const cy = cytoscape({ container: parts.canvas, layout: { name: "preset" }, minZoom: 0.1, maxZoom: 5 });
  const chart = { cy, parts, at: null, sent: "", pick: () => {}, places: () => {} };
  cy.on("tap", "node", (event) => chart.pick(event.target.id()));
  cy.on("tap", (event) => event.target === cy && chart.pick(null));
  cy.on("dragfree", "node", (event) => chart.places(event.target));
  parts.canvas.addEventListener("keydown", (event) => keys(chart, event));
  addButton(parts.bar, "+", "Zoom in", () => zoom(cy, 1.25));
  addButton(parts.bar, "−", "Zoom out", () => zoom(cy, 0.8));
  addButton(parts.bar, "Fit", "Fit the chart to the frame", () => cy.fit(undefined, 40));
  charts.set(parent, chart);
  return chart;
}

export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector(".root");
  const chart = charts.get(parentElement) ?? start(parentElement, root);
  const { cy, parts } = chart;
  const theme = colours(root, data.colours);
  parts.canvas.style.height = `${data.height}px`;
  const sent = JSON.stringify([data.nodes, data.links]);
  if (sent !== chart.sent) {
    const first = chart.sent === "";
    const dragged = Object.fromEntries(cy.nodes(".dragged").map((node) => [node.id(), { ...node.position() }]));
    cy.batch(() => {
      cy.elements().remove();
      cy.add(elements({ ...data, places: { ...data.places, ...dragged } }));
      Object.keys(dragged).forEach((id) => cy.getElementById(id).addClass("dragged"));
    });
    cy.resize();
    if (first) cy.fit(undefined, 40);
    chart.sent = sent;
  }
  cy.style(look(theme));
  legend(parts.key, theme, new Set(data.nodes.map((node) => node.kind)));
  chart.pick = (id) => {
    chart.at = id;
    show(chart, id);
    setStateValue("selected", id);
  };
  chart.places = (node) => {
    node.addClass("dragged");
    const moved = cy.nodes(".dragged").map((each) => [each.id(), { x: each.position("x"), y: each.position("y") }]);
    setStateValue("places", Object.fromEntries(moved));
  };
  show(chart, chart.at ?? data.selected);
  return () => {
    charts.delete(parentElement);
    cy.destroy();
  };
}
