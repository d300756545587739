// Keeps what is typed in a long form on this phone and sends it field by field, again and again until it has arrived.
// Without this script the form's own button sends everything. Each page signs what it sends (hand, number), so that the
// server knows repeats and stragglers; a field that was changed elsewhere meanwhile is put to the person, both texts shown.
(() => {
  'use strict';
  const quiet = 800;
  const soon = 300;
  const soonest = 2000;
  const latest = 60000;
  const { store, kept, put, drop } = window.madangKept;
  // A link that only seems to be there must not hold the field for ever.
  const patience = () => (AbortSignal.timeout ? AbortSignal.timeout(30000) : undefined);
  const hand = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  let last = 0;
  const number = () => (last = Math.max(Date.now(), last + 1));

  // A page that shows no field has a form for what is left to send; without this script there is nothing to send it.
  for (const left of document.querySelectorAll('template[data-keeping]')) left.replaceWith(left.content);
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const { keep, saveUrl } = form.dataset;
    const waiting = new Map();
    let busy = false;
    let stopped = false;
    let sent = false;
    let pause;
    let wait = soonest;

    const { make, child, holder, read, fill, choose, away } = window.madangFields(form);

    const say = (letter, state, sentence) => {
      const at = holder(letter.field);
      if (!at) return list();
      const said = child(at, 'saved');
      said.setAttribute('role', 'status');
      said.dataset.state = state;
      said.textContent = sentence || form.dataset[state];
    };

    const list = (sentence) => away([...waiting.values()].filter((letter) => !holder(letter.field)), sentence);

    const write = (letter) => {
      waiting.set(letter.field, letter);
      put({ ...letter, keep, saveUrl });
    };
    const forget = (letter) => {
      waiting.delete(letter.field);
      drop(`${saveUrl}|${letter.field}`);
    };

    const ask = (letter, theirs, version) => {
      letter.asks = true;
      say(letter, 'conflict');
      choose(letter.field, letter.values, theirs, {
        mine: () => {
          write({ ...letter, values: read(letter.field), asks: false, hand, number: number(), version });
          send();
        },
        theirs: (values) => {
          fill(letter.field, values);
          seen.set(letter.field, version);
          forget(letter);
          say(letter, 'saved');
        },
      });
    };

    const body = (letter) => {
      const said = new URLSearchParams(letter.values);
      said.set('_csrf', form.elements.namedItem('_csrf').value);
      for (const name of ['field', 'version', 'hand', 'number', 'typed']) said.set(name, letter[name]);
      return said;
    };

    const taken = async (letter, answer) => {
      const state = answer.headers.get('Madang-State');
      const now = waiting.get(letter.field);
      const version = answer.headers.get('Madang-Version');
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        stopped = true;
        say(letter, 'signin');
      } else if (state === 'saved' || state === 'late') {
        sent = sent || !letter.posted;
        if (now !== letter) return true;
        forget(letter);
        say(letter, state);
      } else if (state === 'conflict') {
        if (now === letter) ask(letter, await answer.text(), version);
      } else if (state === 'closed') {
        stopped = true;
        list(await answer.text());
        for (const one of waiting.values()) say(one, 'closed');
      } else if (state === 'refused') {
        letter.asks = true;
        say(letter, 'refused');
      } else return false;
      return true;
    };

    const send = async () => {
      clearTimeout(pause);
      if (busy || stopped) return;
      const letter = [...waiting.values()].find((one) => !one.asks);
      if (!letter) {
        list();
        if (sent && form.dataset.fresh && !waiting.size) location.reload();
        return;
      }
      busy = true;
      if (navigator.onLine) say(letter, 'saving');
      let arrived = false;
      try {
        arrived = await taken(letter, await fetch(saveUrl, { method: 'POST', body: body(letter), redirect: 'manual', signal: patience() }));
      } catch (lost) {
        // Said below; what was typed is kept.
      }
      busy = false;
      if (stopped) return;
      if (arrived) {
        wait = soonest;
        send();
        return;
      }
      for (const one of waiting.values()) if (!one.asks) say(one, store ? 'kept' : 'failed');
      wait = Math.min(latest, wait * 2);
      pause = setTimeout(send, wait);
    };

    const seen = new Map();
    const note = (element) => {
      if (!element.name || ['hidden', 'file', 'password'].includes(element.type) || element.closest('[data-unsaved]')) return;
      const field = element.closest('[data-together]')?.dataset.together || element.name;
      const values = read(field);
      // Leaving a field tells of it once more.
      if (JSON.stringify(waiting.get(field)?.values) === JSON.stringify(values)) return;
      holder(field)?.querySelector(':scope > .choose')?.remove();
      write({
        field, hand, number: number(), typed: Date.now(), at: location.pathname, values,
        version: seen.get(field) || form.elements.namedItem('version').value,
        label: holder(field)?.querySelector('label, legend')?.firstChild?.textContent.trim(),
      });
      if (!navigator.onLine) say(waiting.get(field), store ? 'kept' : 'failed');
    };

    form.addEventListener('input', (event) => {
      note(event.target);
      clearTimeout(pause);
      pause = setTimeout(send, quiet);
    });
    form.addEventListener('change', (event) => {
      note(event.target);
      clearTimeout(pause);
      // Nothing moves under the finger that leaves the field by pressing a button.
      pause = setTimeout(send, soon);
    });
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      if (!navigator.onLine) {
        event.preventDefault();
        list(form.dataset.offline);
        form.querySelector(':scope > .unsent').scrollIntoView({ block: 'center' });
        return;
      }
      for (const [name, value] of [['hand', hand], ['number', number()]]) {
        const field = form.elements.namedItem(name) || form.appendChild(make('input'));
        Object.assign(field, { type: 'hidden', name, value });
      }
      for (const letter of waiting.values()) if (holder(letter.field)) write({ ...letter, posted: true });
      stopped = true;
    });
    addEventListener('pageshow', (event) => { if (event.persisted) stopped = false; });
    addEventListener('online', () => { wait = soonest; send(); });

    for (const leave of document.querySelectorAll('form[action="/sign-out"]')) {
      leave.addEventListener('submit', (event) => {
        if (kept().length && !confirm(form.dataset.leaving)) event.preventDefault();
        else for (const key of kept()) store.removeItem(key);
      });
    }

    for (const key of kept()) {
      const letter = JSON.parse(store.getItem(key));
      // Somebody else sits at this phone now: what the one before typed is not for them.
      if (letter.keep !== keep) store.removeItem(key);
      else if (letter.saveUrl === saveUrl) {
        letter.asks = false;
        waiting.set(letter.field, letter);
        if (holder(letter.field)) fill(letter.field, letter.values);
        say(letter, 'kept');
      }
    }
    send();
  }
})();
