// Looks again at work that goes on in the background, and shows the whole page once it is done. Without this script
// the page has a link that looks again.
(() => {
  'use strict';
  const every = 1500;
  const area = document.querySelector('[data-working]');
  if (!area) return;

  const look = async () => {
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin' });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.querySelector('[data-working]');
        if (!fresh) {
          location.reload();
          return;
        }
        area.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // The line is down; the work goes on without us.
    }
    setTimeout(look, every);
  };
  setTimeout(look, every);
})();
