// « Carte interactive »: Leaflet comes only when somebody asks for it, and shows what the drawn map already holds.
let live = null;

export default async function toggle(button, needs) {
  const figure = button.closest('figure');
  const drawn = figure.querySelector('svg.drawn');
  button.disabled = true;
  try {
    live ??= await start(drawn, needs);
  } finally {
    button.disabled = false;
  }
  const back = drawn.classList.contains('away');
  drawn.classList.toggle('away', !back);
  live.hidden = back;
  figure.querySelector('.moves')?.toggleAttribute('hidden', !back);
  [button.textContent, button.dataset.back] = [button.dataset.back, button.textContent];
  if (!back) live.dispatchEvent(new Event('shown'));
}

async function start(drawn, [script, styles, own]) {
  const tiles = fetch('/carte/fond.json').then((answer) => answer.json());
  await Promise.all([load('link', { rel: 'stylesheet', href: styles }), load('script', { src: script })]);
  await load('link', { rel: 'stylesheet', href: own });
  const { L } = window;
  const box = document.createElement('div');
  box.className = 'live';
  box.hidden = true;
  drawn.after(box);
  const bounds = numbers(drawn.dataset.bounds);
  const { url, attribution } = await tiles;
  box.addEventListener('shown', () => {
    const map = L.map(box, { zoomSnap: 0.5, minZoom: 5, maxZoom: url ? 18 : 15, zoomControl: false, attributionControl: Boolean(url) });
    map.fitBounds([bounds.slice(0, 2), bounds.slice(2)], { padding: [0, 0] });
    L.control.zoom({ zoomInTitle: drawn.dataset.closer, zoomOutTitle: drawn.dataset.wider }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    if (url) {
      box.classList.add('tiled');
      L.tileLayer(url, { attribution: escaped(attribution), maxZoom: 18 }).addTo(map);
      map.attributionControl.setPrefix(false);
    }
    for (const marker of markers(drawn)) pin(L, map, marker);
    land(L, map, Boolean(url));
    if (drawn.dataset.here) {
      L.marker(numbers(drawn.dataset.here), {
        icon: L.divIcon({ className: 'you', iconSize: [22, 22] }),
        alt: drawn.dataset.hereName,
        title: drawn.dataset.hereName,
        interactive: false,
        keyboard: false,
        zIndexOffset: -1000,
      }).addTo(map);
    }
    box.querySelector('.leaflet-control-zoom-in').focus();
  }, { once: true });
  return box;
}

// The land is asked for again when the view leaves it, or comes so close that it looks coarse.
function land(L, map, tiled) {
  let shown = null;
  let asked = null;
  let layer = null;
  const follow = async () => {
    const view = map.getBounds();
    if (shown && shown.bounds.contains(view) && Math.abs(map.getZoom() - shown.zoom) < 1.5) return;
    const question = view.toBBoxString();
    asked = question;
    const zoom = map.getZoom();
    const answer = await fetch(`/carte/contours.json?bbox=${question.split(',').map((n) => Number(n).toFixed(4)).join()}`);
    if (!answer.ok || asked !== question) return;
    const data = await answer.json();
    layer?.remove();
    const [west, south, east, north] = data.bbox;
    shown = { zoom, bounds: L.latLngBounds([south, west], [north, east]) };
    layer = L.geoJSON(data, {
      interactive: false,
      filter: ({ properties }) => !tiled || properties.look === 'map-land' || properties.look === 'map-epci',
      style: ({ properties }) => ({ className: properties.look }),
      pointToLayer: ({ properties }, at) =>
        L.marker(at, { icon: L.divIcon({ className: 'name', html: span(properties.name) }), interactive: false, keyboard: false, zIndexOffset: -2000 }),
    }).addTo(map);
    thin(layer, map);
  };
  map.on('moveend', follow);
  follow();
}

// Names come largest first: one that would cover a marker or an earlier name is taken away.
function thin(layer, map) {
  const kept = [...map.getContainer().querySelectorAll('.pin a')].map((pin) => pin.getBoundingClientRect());
  layer.eachLayer((name) => {
    const element = name.getElement?.();
    if (!element?.classList.contains('name')) return;
    const box = element.firstChild.getBoundingClientRect();
    const covers = kept.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
    if (covers) layer.removeLayer(name);
    else kept.push(box);
  });
}

function pin(L, map, { at, label, href, name, current }) {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
  link.title = name;
  link.setAttribute('aria-label', name);
  const icon = L.divIcon({ className: 'pin', html: link, iconSize: [28, 28] });
  const marker = L.marker(at, { icon, keyboard: false, riseOnHover: true }).addTo(map);
  marker.on('click', () => link.click());
  if (current) marker.getElement().dataset.current = '';
}

// What the drawing says: single markers, the members of groups, and those outside the frame.
function markers(drawn) {
  const all = [];
  for (const link of drawn.querySelectorAll('a.map-marker')) {
    const current = link.hasAttribute('aria-current');
    if (link.dataset.members) all.push(...members(link.dataset.members));
    else all.push({ at: numbers(link.dataset.at), label: link.textContent, href: link.getAttribute('href'), name: link.getAttribute('aria-label'), current });
  }
  return all.concat(members(drawn.dataset.outside ?? ''));
}

function members(text) {
  return text.split('\n').filter(Boolean).map((line) => {
    const [at, label, href, name] = line.split('\t');
    return { at: numbers(at), label, href, name };
  });
}

function load(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

function span(text) {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

function escaped(text) {
  return span(text).innerHTML;
}

function numbers(text) {
  return text.split(',').map(Number);
}
