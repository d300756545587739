// Saves a field of a long form when it is left. Without this script the form's own button does the same.
// Sends: _csrf, version, field and the field's values. Expects 200 with the new version as text, 409 when the
// draft was changed elsewhere; whatever was typed stays in the page in every case.
(() => {
  'use strict';
  const quiet = 1500;

  for (const form of document.querySelectorAll('form[data-save-url]')) {
    const version = form.elements.namedItem('version');
    const waiting = new Map();
    let busy = false;
    let stopped = false;

    const place = (element) => {
      const holder = element.closest('.field') || element.parentElement;
      let said = holder.querySelector(':scope > .saved');
      if (!said) {
        said = document.createElement('p');
        said.className = 'saved';
        said.setAttribute('role', 'status');
        holder.append(said);
      }
      return said;
    };

    const say = (element, state) => {
      const said = place(element);
      said.dataset.state = state;
      said.textContent = form.dataset[state];
    };

    const send = async () => {
      if (busy || stopped || !waiting.size) return;
      busy = true;
      const [name, element] = waiting.entries().next().value;
      waiting.delete(name);
      const body = new URLSearchParams();
      body.set('_csrf', form.elements.namedItem('_csrf').value);
      body.set('version', version.value);
      body.set('field', name);
      // A date goes as its three parts.
      for (const part of [name, `${name}-day`, `${name}-month`, `${name}-year`]) {
        for (const value of new FormData(form).getAll(part)) {
          if (typeof value === 'string') body.append(part, value);
        }
      }
      say(element, 'saving');
      try {
        const answer = await fetch(form.dataset.saveUrl, { method: 'POST', body, redirect: 'error' });
        if (answer.ok) {
          const text = (await answer.text()).trim();
          if (/^\d+$/.test(text)) version.value = text;
          say(element, 'saved');
        } else if (answer.status === 409) {
          stopped = true;
          say(element, 'conflict');
        } else {
          say(element, 'failed');
        }
      } catch (lost) {
        say(element, 'failed');
        waiting.set(name, waiting.get(name) || element);
      }
      busy = false;
      if (navigator.onLine && waiting.size && !waiting.has(name)) send();
    };

    const note = (element) => {
      if (!element.name || element.type === 'hidden' || element.type === 'file' || element.type === 'password') return;
      if (element.closest('[data-unsaved]')) return;
      const together = element.closest('[data-together]');
      waiting.set(together ? together.dataset.together : element.name, element);
    };

    let pause;
    form.addEventListener('input', (event) => {
      note(event.target);
      clearTimeout(pause);
      pause = setTimeout(send, quiet);
    });
    form.addEventListener('change', (event) => {
      note(event.target);
      clearTimeout(pause);
      send();
    });
    form.addEventListener('submit', () => { stopped = true; clearTimeout(pause); });
    addEventListener('online', send);
  }
})();
