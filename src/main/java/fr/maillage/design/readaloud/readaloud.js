// Reads a part of the page aloud, sentence block by sentence block (long utterances are cut short by some engines).
// The button appears only where the browser has a voice of the page's language that works without the network.
const speech = window.speechSynthesis;
const language = document.documentElement.lang;
const voice = () => speech.getVoices().find((v) => v.lang.startsWith(language));
const BLOCKS = 'h1,h2,h3,p,li,dt,dd,caption,tr';

function texts(root) {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(
    (e) => e.checkVisibility?.() !== false && !e.closest('form,nav,[aria-hidden="true"],svg') && !e.querySelector(BLOCKS));
  return blocks.map((e) => e.innerText.trim()).filter(Boolean);
}

function enhance(button) {
  const read = button.textContent;
  const rest = () => { button.textContent = read; };
  button.addEventListener('click', () => {
    if (speech.speaking) { speech.cancel(); rest(); return; }
    button.textContent = button.dataset.stop;
    const said = texts(document.getElementById(button.dataset.target)).map((text) => {
      const part = new SpeechSynthesisUtterance(text);
      part.voice = voice();
      part.lang = language;
      return part;
    });
    if (said.length) said.at(-1).onend = rest;
    said.forEach((part) => speech.speak(part));
  });
  button.hidden = false;
}

const start = () => {
  if (!voice()) return;
  speech.onvoiceschanged = null;
  document.querySelectorAll('[data-module="readaloud"][hidden]').forEach(enhance);
};
if (speech) {
  start();
  speech.onvoiceschanged = start;
  addEventListener('pagehide', () => speech.cancel());
}
