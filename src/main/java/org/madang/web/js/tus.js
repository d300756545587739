// What an upload needs besides its going: the requests of the tus protocol 1.0, the sum of a file, the row that shows it,
// and a memory that outlives the page.
(() => {
  'use strict';
  const patience = 60000;
  const hashed = 32 * 1024 * 1024;
  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  };
  const text64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const remember = (key, value) => {
    try {
      if (value) localStorage.setItem(key, JSON.stringify(value));
      else localStorage.removeItem(key);
    } catch (none) {
      // Then it goes on within this page only.
    }
  };
  const recall = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (none) {
      return null;
    }
  };

  const same = (before, file) => before && before.name === file.name && before.size === file.size && before.modified === file.lastModified;
  // What arrived just before the page was loaded again.
  const arrived = {
    keep: (field, name) => sessionStorage.setItem(`madang.sent|${field}`, name),
    take: (field) => {
      const name = sessionStorage.getItem(`madang.sent|${field}`);
      sessionStorage.removeItem(`madang.sent|${field}`);
      return name;
    },
  };

  const shape = (words) => {
    const row = make('div', 'upload');
    const about = row.appendChild(make('div'));
    const title = about.appendChild(make('span', 'file'));
    about.append(' ');
    const state = about.appendChild(make('span', 'state'));
    state.setAttribute('role', 'status');
    const buttons = row.appendChild(make('div', 'row'));
    const pause = buttons.appendChild(make('button', 'button quiet small', words.pause));
    const cancel = buttons.appendChild(make('button', 'button quiet small', words.cancel));
    for (const button of [pause, cancel]) button.type = 'button';
    const bar = row.appendChild(make('progress'));
    bar.max = 1;
    const begun = (name) => {
      title.textContent = name;
      row.dataset.state = 'going';
      pause.hidden = cancel.hidden = false;
      pause.textContent = words.pause;
      cancel.textContent = words.cancel;
    };
    return { row, title, state, pause, cancel, bar, begun };
  };

  // One request; resolves with status, headers and text, or with status 0 when the line is gone.
  const ask = (method, url, headers, { token, body, progress, started }) => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.timeout = patience;
    request.setRequestHeader('Tus-Resumable', '1.0.0');
    request.setRequestHeader('X-XSRF-TOKEN', token);
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    if (progress) request.upload.onprogress = (event) => progress(event.loaded);
    request.onloadend = () => resolve({ status: request.status, said: request.responseText, get: (one) => request.getResponseHeader(one) });
    started?.(request);
    request.send(body);
  });

  const sha256 = async (file) => {
    if (!crypto.subtle || file.size > hashed) return '';
    const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return `,sha256 ${btoa([...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join(''))}`;
  };
  const metadata = async (file, place) => `filename ${text64(file.name)},for ${text64(place)}${await sha256(file)}`;

  window.madangTus = { ask, shape, same, arrived, metadata, remember, recall };
})();
