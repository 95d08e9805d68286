"use strict";
(() => {
  const film = JSON.parse(document.getElementById("film-data").textContent);
  const id = (name) => document.getElementById(name);
  const SHADES = 6;
  const COLUMN = { harm: 2, recorded: 3, offences: 4 }; // a row is place, group, then these
  const SVG = "http://www.w3.org/2000/svg";
  const weeks = film.words.length;
  const places = film.ids.length;
  const shapes = [...id("places").children];
  const borders = [...id("borders").children];
  const cells = [...id("now").tBodies[0].rows].map((row) => [...row.cells].slice(1));
  const heads = [...document.querySelectorAll(".chart .head")];
  const cursors = [...document.querySelectorAll(".cursor")];
  const still = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

  const rows = Array.from({ length: weeks }, () => []);
  for (let at = 0; at < film.rows.length; at += 6) rows[film.rows[at]].push(film.rows.slice(at + 1, at + 6));
  const presence = Array.from({ length: weeks }, () => new Map());
  for (const [week, place, value] of film.presence) presence[week].set(place, value);

  let week = 0;
  let timer = 0;

  const measure = () => film.scales[Number(id("measure").value)];
  const group = () => Number(id("group").value);

  /** Returns the sum of a column of the rows by place for a week and the group that is chosen. */
  function sums(column) {
    const found = new Float64Array(places + 2);
    for (const row of rows[week]) if (group() < 0 || row[1] === group()) found[row[0]] += row[column];
    return found;
  }

  function values() {
    const scale = measure();
    if (scale.id !== "presence") return sums(COLUMN[scale.id]);
    const found = new Float64Array(places + 2);
    for (const [place, value] of presence[week]) found[place] = value;
    return found;
  }

  function shade(value) {
    if (!(value > 0)) return 0;
    const { limits } = measure();
    const at = limits.findIndex((limit) => value <= limit);
    const number = at < 0 ? limits.length + 1 : at + 1;
    return Math.ceil((number * SHADES) / (limits.length + 1));
  }

  const tint = (number) => (measure().id === "presence" && number ? "p" : "q") + number;

  function drawMap(found) {
    shapes.forEach((shape, place) => shape.setAttribute("class", `place ${tint(shade(found[place]))}`));
    const first = week * film.week;
    const acting = new Set();
    for (const [from, to, zone] of film.orders) if (from < first + film.week && to >= first) acting.add(zone);
    borders.forEach((border, zone) => {
      const on = acting.has(zone);
      if (on !== border.classList.contains("on")) {
        border.classList.toggle("on", on);
        if (on) border.parentNode.append(border);
      }
    });
  }

  /** Draws where the chosen group has offended: a ring for earlier weeks, a dot for this one. */
  function drawFeet() {
    id("feet").replaceChildren();
    id("feet-words").hidden = group() < 0;
    if (group() < 0) return;
    const seen = new Map();
    for (let at = 0; at <= week; at += 1)
      for (const row of rows[at]) if (row[1] === group() && row[COLUMN.offences] > 0 && row[0] < places) seen.set(row[0], at);
    for (const [place, last] of seen) {
      const foot = document.createElementNS(SVG, "circle");
      foot.setAttribute("class", last === week ? "foot" : "foot past");
      foot.setAttribute("cx", film.middles[place][0]);
      foot.setAttribute("cy", film.middles[place][1]);
      foot.setAttribute("r", last === week ? 6 : 4);
      id("feet").append(foot);
    }
  }

  function drawTable() {
    const columns = [sums(COLUMN.harm), sums(COLUMN.recorded), sums(COLUMN.offences)];
    const zones = film.zones.length;
    const total = columns.map(() => new Float64Array(zones + 2));
    const felt = new Float64Array(zones);
    const size = new Float64Array(zones);
    film.zoneOf.forEach((zone, place) => {
      columns.forEach((column, at) => { total[at][zone] += column[place]; });
      felt[zone] += presence[week].get(place) || 0;
      size[zone] += 1;
    });
    columns.forEach((column, at) => { for (const away of [0, 1]) total[at][zones + away] = column[places + away]; });
    const most = Math.max(...total[0]);
    cells.forEach((row, zone) => {
      total.forEach((column, at) => { row[at].textContent = still.format(column[zone]); });
      if (zone < zones) row[3].textContent = fine.format(felt[zone] / size[zone]);
      row[0].parentNode.classList.toggle("most", most > 0 && total[0][zone] === most);
    });
    return total;
  }

  function drawBoxes(found) {
    const { unit } = measure();
    const line = (value) => (measure().id === "presence" ? "no ground to patrol" : `${still.format(value)} ${unit}`);
    const boxes = [["online", "Online", line(found[places])], ["custody", "Custody", `${film.held[week]} held at the week's end`]];
    for (const [name, word, text] of boxes) {
      const strong = document.createElement("strong");
      strong.textContent = word;
      id(name).replaceChildren(strong, text);
    }
    if (found[places + 1] > 0) id("custody").append(`, ${line(found[places + 1])}`);
    id("online").className = `box q${measure().id === "presence" ? 0 : shade(found[places])}`;
  }

  function drawLegend() {
    const scale = measure();
    id("scale-words").textContent = `Each neighbourhood, ${scale.unit}; the same colours for every week.`;
    id("legend").replaceChildren(...scale.labels.map((label, number) => {
      const item = document.createElement("li");
      const svg = document.createElementNS(SVG, "svg");
      const key = document.createElementNS(SVG, "rect");
      for (const [name, value] of [["width", 18], ["height", 12], ["aria-hidden", "true"]]) svg.setAttribute(name, value);
      key.setAttribute("width", 18);
      key.setAttribute("height", 12);
      key.setAttribute("class", tint(number ? Math.ceil((number * SHADES) / (scale.labels.length - 1)) : 0));
      svg.append(key);
      item.append(svg, label);
      return item;
    }));
  }

  function say(total) {
    let text = film.words[week];
    if (group() >= 0) {
      const add = (column) => still.format(column.reduce((sum, value) => sum + value, 0));
      text += ` ${film.groups[group()]} alone: ${add(total[2])} offences, ${add(total[0])} harm days.`;
    }
    id("words").textContent = text;
    id("of-group").textContent = group() < 0 ? "" : `, ${film.groups[group()]} alone`;
  }

  function draw() {
    const found = values();
    drawMap(found);
    drawFeet();
    drawBoxes(found);
    say(drawTable());
    id("week").value = String(week);
    id("week").setAttribute("aria-valuetext", film.titles[week]);
    const middle = Math.min(100, (100 * (week + 0.5) * film.week) / film.days);
    for (const cursor of cursors) for (const end of ["x1", "x2"]) cursor.setAttribute(end, `${middle}%`);
    for (const head of heads) {
      const x = Number(head.dataset.first) + week * Number(head.dataset.step);
      for (const end of ["x1", "x2"]) head.setAttribute(end, x);
    }
  }

  function go(to) {
    week = Math.max(0, Math.min(weeks - 1, to));
    draw();
  }

  function pause() {
    clearTimeout(timer);
    timer = 0;
    id("play").textContent = "Play";
    id("words").setAttribute("aria-live", "polite");
  }

  function tick() {
    timer = setTimeout(() => {
      go(week + 1);
      if (week < weeks - 1) tick();
      else pause();
    }, Number(id("speed").value));
  }

  function toggle() {
    if (timer) return pause();
    id("play").textContent = "Pause";
    id("words").setAttribute("aria-live", "off");
    if (week === weeks - 1) go(0);
    return tick();
  }

  const step = (to) => { pause(); go(to); };
  const KEYS = { ArrowLeft: () => step(week - 1), ArrowRight: () => step(week + 1), Home: () => step(0), End: () => step(weeks - 1), " ": toggle };

  id("film").addEventListener("keydown", (event) => {
    const within = event.target;
    const own = within.closest("select, .scroll") || (event.key === " " && within.closest("button"));
    if (own || event.ctrlKey || event.altKey || event.metaKey || !(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  id("play").addEventListener("click", toggle);
  id("back").addEventListener("click", () => step(week - 1));
  id("on").addEventListener("click", () => step(week + 1));
  id("week").addEventListener("input", () => step(Number(id("week").value)));
  for (const name of ["measure", "group"]) id(name).addEventListener("change", () => { drawLegend(); draw(); });
  id("places").addEventListener("pointerover", (event) => {
    const place = shapes.indexOf(event.target.closest("polygon"));
    if (place >= 0) id("readout").textContent = `${film.ids[place]}, ${film.zones[film.zoneOf[place]]}: ${fine.format(values()[place])} ${measure().unit} in week ${week + 1}.`;
  });

  const track = id("week").parentElement;
  track.style.setProperty("--half", `${50 / weeks}%`);
  id("film").hidden = false;
  drawLegend();
  draw();
})();
