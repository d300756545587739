// What an upload needs besides its row: the requests of the tus protocol 1.0, the sum of a file, and a memory that
// outlives the page.
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

  window.madangTus = { ask, make, metadata, remember, recall };
})();
