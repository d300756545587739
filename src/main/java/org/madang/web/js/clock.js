// Says by which clock this browser goes: it fills the hidden fields marked data-clock, and shows the question marked
// data-clock-here to whoever lives by another clock here and did not say that they keep it. Without it nothing is said and nothing is asked.
(() => {
  'use strict';
  const named = (options) => new Intl.DateTimeFormat('en', options).resolvedOptions().timeZone;
  // Two names of one clock are no question: phones say Bangkok in Vientiane.
  const reads = (zone) => {
    const year = new Date().getFullYear();
    return [0, 3, 6, 9].map((month) => new Date(Date.UTC(year, month, 15)).toLocaleString('en', { timeZone: zone })).join();
  };
  // Beside which clocks the owner of this device kept their own; the server wrote it down when they said so.
  const kept = () => {
    const cookie = document.cookie.split('; ').find((each) => each.startsWith('madang-clocks-kept='));
    return cookie ? cookie.slice(cookie.indexOf('=') + 1).split('.').filter(Boolean) : [];
  };
  try {
    const here = named();
    if (!here || here === 'UTC' || here.startsWith('Etc/')) return;
    for (const field of document.querySelectorAll('input[data-clock]')) field.value = here;
    for (const question of document.querySelectorAll('[data-clock-here]')) {
      question.hidden = [question.dataset.clockHere, ...kept()].some((zone) => reads(here) === reads(zone));
    }
  } catch {
    // A browser that knows its zone by no name, or not ours.
  }
})();
