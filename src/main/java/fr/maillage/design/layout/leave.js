// Signing out wipes what pages keep on this telephone. What waits there to be sent stays: it holds no secret, and would be lost (decision 0048).
const WAITING = /\.outbox$/;

const waiting = () => {
  try {
    return Object.keys(localStorage).filter((key) => WAITING.test(key) && localStorage.getItem(key) !== '[]');
  } catch {
    return [];
  }
};

async function wipe(kept) {
  for (const key of Object.keys(localStorage)) if (!kept.includes(key)) localStorage.removeItem(key);
  sessionStorage.clear();
  if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
}

for (const form of document.querySelectorAll('form[action="/deconnexion"]')) {
  form.addEventListener('submit', async (event) => {
    const kept = waiting();
    if (event.defaultPrevented || kept.length === 0) return;
    event.preventDefault();
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'garder';
    field.value = 'attente';
    try {
      await wipe(kept);
      form.append(field);
    } finally {
      form.submit(); // without the field the server has the browser wipe all
    }
  });
}
