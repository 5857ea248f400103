// The crew's day with a poor network: what is said is kept on the telephone until the server has heard it (decision 0048).
const PAGE = '/gestion/tournees/jour';
const OUTBOX = 'tours.road.outbox';
const AGAIN = 15000;
const RARELY = 300000;
const MOST_TRIES = 8;
const FRESH = 60000;
const PATIENCE = 20000;

const root = document.getElementById('journee');
const line = root.querySelector('.line');
const words = { ...line.dataset };
const person = root.dataset.person;
let live = root.querySelector('.live');
let busy = false;
let signedOut = false;
let timer = 0;
let failures = 0;

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(OUTBOX)) ?? [];
  } catch {
    return [];
  }
};
const write = (outbox) => localStorage.setItem(OUTBOX, JSON.stringify(outbox));
const mine = () => read().filter((word) => word.person === person && !word.aside);
const change = (word, how) => write(read().flatMap((one) => (one.fields.cle === word.fields.cle ? how(one) : [one])));

// crypto.randomUUID is only there over https; this is the same (RFC 9562, version 4).
const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const clock = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

const element = (name, text) => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

function show() {
  for (const list of live.querySelectorAll('.pending')) {
    const waiting = mine().filter((word) => word.fields.seance === list.closest('[data-session]').dataset.session);
    list.hidden = waiting.length === 0;
    list.replaceChildren(...waiting.map((word) => element('li', `${list.dataset.label} : ${word.label} (${clock(word.at)})`)));
  }
  const waiting = mine().length;
  const others = read().filter((word) => word.person !== person).length;
  showAside();
  const parts = [];
  if (signedOut) parts.push(words.signin);
  else if (!navigator.onLine) parts.push(words.offline);
  else if (waiting > 0) parts.push(busy ? words.sending : words.waiting);
  if (others > 0) parts.push(words.other);
  if (live.parentElement.dataset.date !== today()) parts.push(words.old);
  const text = parts.join(' ');
  line.hidden = text === '';
  if (line.dataset.text !== text) {
    line.dataset.text = text;
    line.replaceChildren(element('p', text));
    if (signedOut) {
      const door = element('a', words.door);
      door.href = '/connexion?retour=' + encodeURIComponent(PAGE);
      const place = document.createElement('p');
      place.append(door);
      line.append(place);
    }
  }
}

// What the site will not take stays here until whoever said it has read so.
function showAside() {
  const box = root.querySelector('.refused');
  const refused = read().filter((word) => word.person === person && word.aside);
  const text = JSON.stringify(refused);
  if (box.dataset.text === text) return;
  box.dataset.text = text;
  box.hidden = refused.length === 0;
  box.querySelector('ul').replaceChildren(...refused.map((word) => {
    const line = element('li', `${word.label} (${clock(word.at)}) `);
    const again = element('button', box.dataset.again);
    const forget = element('button', box.dataset.forget);
    again.type = forget.type = 'button';
    again.className = forget.className = 'button secondary';
    again.addEventListener('click', () => {
      change(word, (one) => [{ ...one, aside: false, tries: 0 }]);
      now();
    });
    forget.addEventListener('click', () => {
      change(word, () => []);
      show();
    });
    line.append(again, ' ', forget);
    return line;
  }));
}

function today() {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: root.dataset.zone }).format(new Date());
}

function tell(label, text) {
  const told = root.querySelector('.told');
  told.hidden = false;
  told.querySelector('ul').prepend(element('li', `${label} : ${text}`));
}

// What the page shows now, from the server; false when it could not be asked.
async function refresh() {
  const answer = await fetch(PAGE, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  if (answer.type === 'opaqueredirect') {
    signedOut = true;
    return false;
  }
  if (!answer.ok) return false;
  signedOut = false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('journee');
  if (!fresh || fresh.dataset.person !== person) {
    location.reload();
    return false;
  }
  root.dataset.date = fresh.dataset.date;
  root.dataset.zone = fresh.dataset.zone;
  const open = [...live.querySelectorAll('details[open]')].length > 0;
  if (open) {
    const token = fresh.querySelector('[name=_csrf]')?.value;
    if (token) for (const field of live.querySelectorAll('[name=_csrf]')) field.value = token;
  } else {
    const now = fresh.querySelector('.live');
    live.replaceWith(now);
    live = now;
  }
  return true;
}

const token = () => document.querySelector('[name=_csrf]').value;

function post(word) {
  const body = new URLSearchParams(word.fields);
  body.set('_csrf', live.querySelector('[name=_csrf]')?.value ?? token());
  body.set('il-y-a', String(Math.max(0, Date.now() - word.at)));
  return fetch(PAGE + '/paroles', {
    method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE),
  });
}

// What will be answered the same whenever it is asked; not « too many », « too slow », « sign in ».
const isRefusal = (status) => status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status);

// In the order in which they were said. A word leaves the telephone when the server has answered what came of it. One that it refuses
// is set aside; one that it stumbles over lets the others pass, since each is judged by the time at which it was said.
async function send() {
  if (busy) return;
  busy = true;
  clearTimeout(timer);
  show();
  let sent = 0;
  const tried = new Set();
  const next = () => mine().find((word) => !tried.has(word.fields.cle));
  try {
    for (let word = next(); word; word = next()) {
      tried.add(word.fields.cle);
      let answer = await post(word);
      if (answer.status === 403 || answer.type === 'opaqueredirect') {
        if (!(await refresh())) break;
        answer = await post(word);
      }
      if (answer.status === 200 || answer.status === 422) {
        const said = await answer.json();
        change(word, () => []);
        tell(word.label, said.text);
        sent += 1;
      } else if (isRefusal(answer.status)) {
        change(word, (one) => [{ ...one, aside: true }]);
      } else if (answer.status === 500) {
        change(word, (one) => [{ ...one, tries: (one.tries ?? 0) + 1, aside: (one.tries ?? 0) + 1 >= MOST_TRIES }]);
      } else {
        break;
      }
    }
    if (sent > 0) await refresh();
    if (sent > 0) navigator.serviceWorker?.controller?.postMessage('keep');
  } catch {
    // no network, or too slow a one: again later
  } finally {
    busy = false;
    failures = sent > 0 ? 0 : failures + 1;
    if (mine().length > 0 && !signedOut) timer = setTimeout(send, Math.min(RARELY, AGAIN * 2 ** Math.min(Math.max(failures - 1, 0), 8)));
    show();
  }
}

function now() {
  failures = 0;
  return send();
}

function keepWord(form, button) {
  const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== '_csrf'));
  fields.mot = button.value;
  fields.cle = newKey();
  fields.sur = 'oui';
  const label = button.textContent.replace(/\s+/g, ' ').trim();
  const commune = form.closest('[data-session]').querySelector('h2').textContent;
  try {
    write([...read(), { person, at: Date.now(), label: `${commune} – ${label}`, fields }]);
  } catch {
    line.hidden = false;
    line.replaceChildren(element('p', words.lost));
    return false;
  }
  return true;
}

// Calling off is asked twice, on the telephone itself: the second question must not need a network.
function askTwice(form, button) {
  const second = form.querySelector('.second');
  const chosen = form.querySelector('[name=raison]:checked')?.value;
  if (!chosen || (chosen === 'autre' && !form.elements.precision.value.trim())) {
    second.hidden = false;
    second.replaceChildren(element('strong', form.dataset.missing));
    second.setAttribute('role', 'alert');
    return;
  }
  const yes = element('button', form.dataset.yes);
  const no = element('button', form.dataset.no);
  yes.className = 'button danger';
  no.className = 'button secondary';
  yes.type = no.type = 'button';
  yes.addEventListener('click', () => {
    if (!keepWord(form, button)) return;
    second.hidden = true;
    form.closest('details').open = false;
    now();
  });
  no.addEventListener('click', () => {
    second.hidden = true;
    button.focus();
  });
  const buttons = element('span', '');
  buttons.className = 'buttons';
  buttons.append(yes, no);
  second.replaceChildren(element('strong', form.dataset.ask), document.createElement('br'), buttons);
  second.hidden = false;
  yes.focus();
}

root.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches('.say') || !button) return;
  event.preventDefault();
  if (button.value === 'annule') askTwice(form, button);
  else if (keepWord(form, button)) now();
});

// What waits is kept when one signs out (design/layout/leave.js), but it only leaves once one is back: that is said first.
for (const form of document.querySelectorAll('form[action="/deconnexion"]')) {
  form.addEventListener('submit', (event) => {
    if (mine().length === 0 || form.dataset.warned) return;
    event.preventDefault();
    form.dataset.warned = 'yes';
    line.hidden = false;
    line.replaceChildren(element('p', words.leave));
    line.scrollIntoView();
  });
}

addEventListener('online', now);
addEventListener('offline', show);
addEventListener('storage', show);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') now();
});
setInterval(async () => {
  if (document.visibilityState !== 'visible' || busy || mine().length > 0) return;
  try {
    await refresh();
  } catch {
    // what is shown stays
  }
  show();
}, FRESH);

if ('serviceWorker' in navigator) {
  navigator.serviceWorker.addEventListener('message', (event) => {
    if (event.data !== 'kept') return;
    root.dataset.kept = 'yes';
    root.querySelector('.ready').hidden = false;
  });
  navigator.serviceWorker
    .register(PAGE + '/hors-ligne.js?s=' + encodeURIComponent(root.dataset.script), { scope: PAGE })
    .then(() => navigator.serviceWorker.ready)
    .then((ready) => ready.active?.postMessage('keep'))
    .catch(() => {});
}
show();
send();
