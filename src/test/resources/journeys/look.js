// What a person's eye would catch in the page as it is laid out now: too wide, cut off, spilling, without a size.
() => {
  const wrong = [];
  const root = document.documentElement;
  const wide = root.clientWidth;

  const name = (element) => {
    const one = (e) => e.localName + (e.id ? '#' + e.id : '') + [...e.classList].map((c) => '.' + c).join('');
    const parent = element.parentElement && element.parentElement !== document.body ? one(element.parentElement) + ' > ' : '';
    const text = (element.innerText || element.getAttribute('src') || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return parent + one(element) + (text ? ' “' + text + '”' : '');
  };
  const say = (rule, element, detail) => wrong.push({ rule, element: name(element), detail });

  const styles = new Map();
  const style = (element) => styles.get(element) || styles.set(element, getComputedStyle(element)).get(element);
  const clips = (value) => value === 'hidden' || value === 'clip' || value === 'auto' || value === 'scroll';
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  // Words for the ear alone are cut to a pixel on purpose.
  const pixel = (e) => e.clientWidth <= 1 && e.clientHeight <= 1 && style(e).position === 'absolute';
  const forTheEar = (element) => {
    if (element.closest('.skip, .visually-hidden')) return true;
    for (let e = element; e && e !== document.body; e = e.parentElement) if (pixel(e)) return true;
    return false;
  };
  const ownText = (element) => [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '');

  const elements = [...document.body.querySelectorAll('*')].filter((e) => shown(e) && !forTheEar(e));

  if (root.scrollWidth > wide) {
    const clippedAbove = (element) => {
      for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
        if (clips(style(e).overflowX)) return true;
      }
      return false;
    };
    const beyond = elements.filter((e) => e.getBoundingClientRect().right > wide + 1 && !clippedAbove(e));
    const deepest = beyond.filter((e) => !beyond.some((other) => other !== e && e.contains(other)));
    for (const e of deepest.slice(0, 3)) {
      say('wider than the window', e, `ends at ${Math.round(e.getBoundingClientRect().right)} of ${wide}`);
    }
    if (!deepest.length) say('wider than the window', document.body, `${root.scrollWidth} of ${wide}`);
  }

  for (const e of elements) {
    const css = style(e);
    if (css.display === 'inline' || e.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue;
    const hiddenX = css.overflowX === 'hidden' || css.overflowX === 'clip';
    const hiddenY = css.overflowY === 'hidden' || css.overflowY === 'clip';
    const overX = e.scrollWidth - e.clientWidth;
    const overY = e.scrollHeight - e.clientHeight;
    if (((hiddenX && overX > 2) || (hiddenY && overY > 2)) && e.innerText.trim() !== '') {
      say('text is cut off', e, `${overX} px to the side, ${overY} px below`);
    } else if (css.overflowY === 'visible' && ownText(e) && e.clientHeight > 0 && overY > 8) {
      say('text runs out of its box', e, `${overY} px below`);
    }
  }

  for (const img of document.images) {
    if (!img.getAttribute('width') || !img.getAttribute('height')) say('picture without width and height', img, '');
    if (style(img).aspectRatio === 'auto') say('picture keeps no room while it loads', img, '');
    if (shown(img) && img.complete && img.naturalWidth === 0 && img.loading !== 'lazy') say('picture is not shown', img, '');
  }

  const h1 = document.querySelector('main h1');
  if (!h1 || !shown(h1)) say('main heading is not seen', h1 || document.body, '');

  const inView = [...document.images].filter((img) => shown(img) && img.getBoundingClientRect().top < innerHeight);

  return { shift: window.layoutShift || 0, pictures: inView.length, wrong };
}
