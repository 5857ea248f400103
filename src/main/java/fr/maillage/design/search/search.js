// « Utiliser ma position »: only on click, rounded to about 100 m, never stored.
for (const form of document.querySelectorAll('[data-module="search"]')) {
  const here = form.querySelector('.here');
  const status = here.querySelector('[role="status"]');
  if (!('geolocation' in navigator) || !isSecureContext) continue;
  here.hidden = false;
  here.querySelector('button').addEventListener('click', () => {
    status.textContent = status.dataset.wait;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.ou.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
        form.requestSubmit();
      },
      () => {
        status.textContent = status.dataset.refused;
        form.elements.ou.focus();
      },
      { timeout: 10000, maximumAge: 60000 },
    );
  });
}

// What few people ask for comes when they ask: the button names the module that answers it, then what that needs.
for (const button of document.querySelectorAll('button[data-later]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const [module, ...needs] = button.dataset.later.split(' ');
    (await import(module)).default(button, needs);
  });
}
