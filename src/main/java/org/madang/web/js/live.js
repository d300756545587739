// Brings the parts of a page that change by themselves up to date, so many seconds apart, while somebody looks at it.
// Asks for the page itself, with its own permission check, and puts in what differs. Without this script a reload does.
(() => {
  'use strict';
  const renew = async () => {
    if (document.hidden || !navigator.onLine) return;
    try {
      const answer = await fetch(location.pathname, { redirect: 'error', headers: { Accept: 'text/html' } });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of document.querySelectorAll('[data-live][id]')) {
        const next = fresh.getElementById(part.id);
        // Nothing is taken from under somebody's finger or keyboard.
        if (!next || part.contains(document.activeElement) || next.innerHTML === part.innerHTML) continue;
        part.replaceChildren(...next.childNodes);
      }
    } catch (lost) {
      // The line is away for a moment; the next round tries again.
    }
  };

  const parts = document.querySelectorAll('[data-live][id]');
  if (parts.length) {
    const seconds = Math.min(...Array.from(parts, (part) => Number(part.dataset.live) || 60));
    setInterval(renew, seconds * 1000);
    document.addEventListener('visibilitychange', renew);
  }
})();
