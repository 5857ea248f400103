// « Afficher le mot de passe »: without this script the button stays hidden.
for (const button of document.querySelectorAll('[data-reveal]')) {
  const field = document.getElementById(button.dataset.reveal);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? button.dataset.hide : show;
  });
  field.form.addEventListener('submit', () => { field.type = 'password'; });
}
