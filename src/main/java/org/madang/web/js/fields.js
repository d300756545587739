// What the outbox stands on: the phone's own memory, and the fields of a form as the server knows them, a date by its
// three parts and boxes together.
(() => {
  'use strict';
  const prefix = 'madang.kept|';
  const store = (() => {
    try {
      localStorage.setItem('madang.try', '1');
      localStorage.removeItem('madang.try');
      return localStorage;
    } catch (none) {
      return null;
    }
  })();
  const kept = () => (store ? Object.keys(store).filter((key) => key.startsWith(prefix)) : []);
  const put = (letter) => {
    try {
      if (store) store.setItem(`${prefix}${letter.saveUrl}|${letter.field}`, JSON.stringify(letter));
    } catch (full) {
      // It is still on the page.
    }
  };
  const drop = (name) => { if (store) store.removeItem(prefix + name); };
  window.madangKept = { store, kept, put, drop };
  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  };

  window.madangFields = (form) => {
    const parts = (field) => [field, `${field}-day`, `${field}-month`, `${field}-year`];
    const elements = (field) => [...form.elements].filter((one) => parts(field).includes(one.name) && one.type !== 'hidden');
    const holder = (field) => elements(field)[0]?.closest('.field') || null;
    const child = (at, name) => at.querySelector(`:scope > .${name}`) || at.appendChild(make('div', name));

    const read = (field) => {
      const typed = new FormData(form);
      return parts(field).flatMap((part) => typed.getAll(part).filter((one) => typeof one === 'string').map((one) => [part, one]));
    };
    const fill = (field, values) => {
      for (const element of elements(field)) {
        const mine = values.filter(([name]) => name === element.name).map(([, value]) => value);
        if (element.type === 'checkbox' || element.type === 'radio') element.checked = mine.includes(element.value);
        else element.value = mine[0] || '';
      }
    };
    // What the server holds is one text: a date as its three parts, boxes as their values with spaces between.
    const unpack = (field, text) => {
      if (elements(field).some((one) => one.name === `${field}-day`)) {
        const [year, month, day] = text.split('-');
        return [[`${field}-year`, year], [`${field}-month`, month], [`${field}-day`, day]];
      }
      const many = elements(field).some((one) => one.type === 'checkbox');
      return (many ? text.split(' ') : [text]).map((value) => [field, value]);
    };
    const words = (field, values) => values.map(([name, value]) => {
      const at = elements(field).find((one) => one.name === name && (one.value === value || one.tagName === 'SELECT'));
      if (at?.tagName === 'SELECT') return [...at.options].find((one) => one.value === value)?.text || value;
      if (at?.type === 'checkbox' || at?.type === 'radio') return at.labels[0]?.textContent || value;
      return value;
    }).join(' ').trim() || '–';

    // Two texts for one field: both are shown, and whoever wrote them says which one counts.
    const choose = (field, mine, theirs, then) => {
      const at = holder(field);
      if (!at) return;
      const box = child(at, 'choose');
      box.replaceChildren();
      const both = box.appendChild(make('dl'));
      const option = (title, values, button, chosen) => {
        both.append(make('dt', '', title), make('dd', 'kept', words(field, values)));
        const press = box.appendChild(make('button', 'button secondary small', button));
        press.type = 'button';
        press.addEventListener('click', () => { box.remove(); chosen(values); });
      };
      option(form.dataset.mine, mine, form.dataset.takeMine, then.mine);
      option(form.dataset.theirs, unpack(field, theirs), form.dataset.takeTheirs, then.theirs);
    };

    // What waits here for fields of other pages, with the way to each.
    const away = (letters, sentence) => {
      const at = form.querySelector(':scope > .unsent') || make('div', 'unsent');
      form.prepend(at);
      at.setAttribute('role', 'status');
      at.replaceChildren();
      if (sentence) at.append(make('p', 'notice notice-warning', sentence));
      if (!letters.length) return;
      at.append(make('p', '', form.dataset.away));
      const rows = at.appendChild(make('ul'));
      for (const letter of letters) {
        const link = make('a', '', letter.label || letter.field);
        link.href = `${letter.at}#${letter.field}`;
        rows.appendChild(make('li')).append(link, make('p', 'kept', letter.values.map(([, value]) => value).join(' ')));
      }
    };

    return { away, make, child, elements, holder, read, fill, choose };
  };
})();
