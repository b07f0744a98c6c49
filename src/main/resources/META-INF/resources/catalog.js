// The catalog page: search words and filters are part of the URL, so that a view can be shared and bookmarked.
const $ = (id) => document.getElementById(id);
const FACETS = ["product", "occasion", "style", "colour", "audience"];
const MOST = 12; // values of a facet shown at once, the most frequent first
let next = null;

const titles = new Map(); // products by id

const words = (id) => titles.get(id) ?? id.replaceAll("-", " ").replace(/^./, (c) => c.toUpperCase());

const asked = () => {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData($("search"))) if (value) query.append(name, value);
  return query;
};

const price = ({ amount, currency }) =>
  "from " + new Intl.NumberFormat(undefined, { style: "currency", currency }).format(amount);

function card(item) {
  const li = $("card").content.cloneNode(true);
  li.querySelector("a").href = `/api/templates/${item.slug}/preview.svg`;
  const img = li.querySelector("img");
  img.srcset = item.srcset;
  img.sizes = "(max-width: 40rem) 90vw, 18rem";
  img.src = item.previews[1].href;
  img.alt = item.description || item.title;
  li.querySelector(".title").textContent = item.title;
  li.querySelector(".price").textContent = price(item.from);
  return li;
}

function facet(name, counts, chosen) {
  const set = document.createElement("fieldset");
  set.className = `facet-${name}`;
  const legend = document.createElement("legend");
  legend.textContent = words(name);
  set.append(legend);
  for (const [value, count] of Object.entries(counts).slice(0, MOST)) {
    const chip = document.createElement("label");
    chip.className = "chip";
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value, checked: chosen.includes(value) });
    const small = Object.assign(document.createElement("small"), { textContent: count });
    chip.append(box, words(value), small);
    set.append(chip);
  }
  return set;
}

async function load(query, more) {
  if (more) query.set("cursor", next);
  const answer = await fetch(`/api/templates?${query}`, { headers: { Accept: "application/json" } });
  const page = await answer.json();
  if (!answer.ok) { $("count").textContent = page.detail ?? "The catalog is not available. Try again later."; return; }
  next = page.next;
  if (!more) {
    $("shelf").replaceChildren();
    const focus = document.activeElement?.closest(".chip")?.querySelector("input");
    $("facets").replaceChildren(...FACETS.map((name) => facet(name, page.facets[name], query.getAll(name))));
    if (focus) document.querySelector(`input[name="${focus.name}"][value="${focus.value}"]`)?.focus();
  }
  $("shelf").append(...page.items.map(card));
  $("more").hidden = !next;
  const meant = Object.entries(page.taken).map(([word, words]) => `“${words[0]}” instead of “${word}”`).join(", ");
  const so = meant ? ` for ${meant}` : "";
  $("count").textContent = page.total ? `${page.total.toLocaleString("en")} template${page.total === 1 ? "" : "s"}${so}` : "No templates found. Use fewer words or filters.";
}

function search() {
  const query = asked();
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  load(query, false);
}

let waiting;
$("search").addEventListener("submit", (event) => { event.preventDefault(); search(); });
$("q").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 200); });
$("facets").addEventListener("change", search);
$("more").addEventListener("click", () => load(asked(), true));

const products = await fetch("/api/products").then((answer) => answer.json());
for (const { id, title } of products.items) titles.set(id, title);

const start = new URLSearchParams(location.search);
$("q").value = start.get("q") ?? "";
load(start, false);
