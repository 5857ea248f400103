// Keeps one page, the crew's day, and its script: for when the road has no network. Nothing else is kept, nothing is sent.
// The script's address bears the fingerprint of its content and names the store: a new version has a new store.
const PAGE = '/gestion/tournees/jour';
const SCRIPT = new URL(location.href).searchParams.get('s');
const OURS = /^\/statique\/tours\/web\/road\/road\.[0-9a-f]{12}\.js$/.test(SCRIPT ?? '');
const STORE = 'tours.road ' + SCRIPT;
const PATIENCE = 8000;

self.addEventListener('install', (event) => {
  if (!OURS) throw new Error('Not our script');
  event.waitUntil(caches.open(STORE).then((store) => store.add(SCRIPT)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (!name.startsWith('tours.road ') || name === STORE) continue;
      const page = await (await caches.open(name)).match(PAGE);
      if (page) await (await caches.open(STORE)).put(PAGE, page);
      await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keep().then((kept) => event.source?.postMessage(kept ? 'kept' : 'not kept')));
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate' && url.pathname === PAGE) event.respondWith(page(event.request));
  else if (url.pathname === SCRIPT) event.respondWith(script(event.request));
});

// The network first; what was kept when it does not answer in time.
async function page(request) {
  const kept = await (await caches.open(STORE)).match(PAGE);
  try {
    const answer = await fetch(request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    if (kept && answer.status >= 500) return kept; // often a proxy's: the site behind it does not answer
    await remember(answer);
    return answer;
  } catch (e) {
    if (kept) return kept;
    throw e;
  }
}

async function script(request) {
  return (await (await caches.open(STORE)).match(SCRIPT)) ?? fetch(request);
}

async function keep() {
  return remember(await fetch(PAGE, { redirect: 'manual' }));
}

// Only the page itself: not where one signs in, not a mistake.
async function remember(answer) {
  if (answer.status !== 200 || answer.type !== 'basic' || answer.redirected) return false;
  await (await caches.open(STORE)).put(PAGE, answer.clone());
  return true;
}
