// Ticks all the rows of a list at once, and says how many are ticked. Without it each row is ticked by hand.
for (const all of document.querySelectorAll('[data-module="listing"]')) {
  const table = all.closest('table');
  const form = document.getElementById(table.querySelector('tbody .pick input')?.getAttribute('form'));
  if (!form) continue;
  const boxes = [...table.querySelectorAll('tbody .pick input')];
  const status = form.querySelector('[data-count]');
  const tell = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && !all.checked;
    status.textContent = ticked ? status.dataset.count.replace('#', ticked) : '';
  };
  all.parentElement.hidden = false;
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  table.addEventListener('change', (event) => event.target !== all && tell());
  addEventListener('pageshow', tell);
}
