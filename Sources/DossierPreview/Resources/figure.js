// The figure of one view: its pages, their zoom, and where one looks.
import { drawing } from './drawing.js';

const smallest = 0.1;
const largest = 8;

export function figureStage(region, pages, onZoom) {
  let shown = [];                 // {name, width, height, element, page}, lengths in points
  let zoom = 'fit';               // or a factor
  let view = null;
  let turn = 0;                   // counts calls of show(), so that a late answer does not overwrite a newer one
  const kept = new Map(JSON.parse(sessionStorage.getItem('dossier-zooms') ?? '[]'));

  function factor() {
    if (zoom !== 'fit') return zoom;
    const first = shown[0];
    if (!first) return 1;
    const style = getComputedStyle(region);
    const width = region.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    // Of all the room below the bar, so that messages that come and go above the figure leave its size alone.
    const height = region.parentElement.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    return Math.max(smallest, Math.min(width / first.width, Math.max(height, 120) / first.height, largest));
  }

  function layout() {
    const scale = factor();
    for (const page of shown) {
      page.element.style.width = `${page.width * scale}px`;
      page.element.style.height = `${page.height * scale}px`;
    }
    onZoom(scale, zoom === 'fit');
  }

  function keep() {
    if (!view) return;
    kept.set(view, { zoom, left: region.scrollLeft, top: region.scrollTop });
    try { sessionStorage.setItem('dossier-zooms', JSON.stringify([...kept])); } catch { /* a private window keeps nothing */ }
  }

  // The point of the page under (x, y) of the window stays where it is.
  function zoomTo(wanted, x, y) {
    const box = region.getBoundingClientRect();
    const at = { x: x ?? box.left + region.clientWidth / 2, y: y ?? box.top + region.clientHeight / 2 };
    const before = pages.getBoundingClientRect();
    const old = factor();
    zoom = wanted === 'fit' ? 'fit' : Math.max(smallest, Math.min(largest, wanted));
    layout();
    const ratio = factor() / old;
    const first = pages.firstElementChild?.getBoundingClientRect();
    if (first) {
      const after = pages.getBoundingClientRect();
      region.scrollLeft += (at.x - before.left) * ratio - (at.x - after.left);
      region.scrollTop += (at.y - before.top) * ratio - (at.y - after.top);
    }
    keep();
  }

  async function load(name) {
    const answer = await fetch(`/figures/${name}.svg`);
    return answer.ok ? answer.text() : null;
  }

  function frame(number) {
    const element = document.createElement('div');
    element.className = 'page';
    element.dataset.page = String(number);
    return element;
  }

  // A page with its new text; as it was without one.
  function entry(old, name, text, number) {
    if (text === null) return old;
    const element = old?.element ?? frame(number);
    let page = old?.page;
    if (!page?.change(text)) {
      page = drawing(text, number);
      if (!page) return old;
      if (old) page.markSince(old.page);
      element.replaceChildren(page.svg);
    }
    element.dataset.name = name;
    const [, , width, height] = page.svg.getAttribute('viewBox').split(' ').map(Number);
    return { name, width, height, element, page };
  }

  async function show(id, wanted) {
    const mine = ++turn;
    const isOther = id !== view;
    const old = isOther ? [] : shown;
    const fresh = await Promise.all(wanted.map(async (name, index) =>
      old[index]?.name === name ? null : load(name)));
    // A page that is not there any more is followed by a newer state at once.
    if (mine !== turn || fresh.some((text, index) => text === null && old[index]?.name !== wanted[index])) return false;
    if (isOther) {
      keep();
      view = id;
      zoom = kept.get(id)?.zoom ?? 'fit';
    }
    const place = { left: region.scrollLeft, top: region.scrollTop };
    const sizes = shown.map((page) => `${page.width}×${page.height}`).join();
    shown = wanted.map((name, index) => entry(old[index], name, fresh[index], index + 1)).filter(Boolean);
    if (isOther || old.length !== shown.length) pages.replaceChildren(...shown.map((page) => page.element));
    if (isOther || sizes !== shown.map((page) => `${page.width}×${page.height}`).join()) layout();
    const back = isOther ? kept.get(id) : place;
    region.scrollTo(back?.left ?? 0, back?.top ?? 0);
    return true;
  }

  function clear() {
    turn += 1;
    keep();
    view = null;
    shown = [];
    pages.replaceChildren();
  }

  // Dragging moves the page, but over text it selects.
  let drag = null;
  region.addEventListener('pointerdown', (event) => {
    const isText = event.target.closest('text, a');
    if (event.pointerType === 'touch' || !(event.button === 1 || (event.button === 0 && !isText))) return;
    if (event.offsetX > region.clientWidth && event.target === region) return;  // the scroll bar
    drag = { x: event.clientX, y: event.clientY, left: region.scrollLeft, top: region.scrollTop };
    region.setPointerCapture(event.pointerId);
    region.classList.add('panning');
    region.focus({ preventScroll: true });
    getSelection()?.removeAllRanges();
    event.preventDefault();
  });
  region.addEventListener('pointermove', (event) => {
    if (drag) region.scrollTo(drag.left - (event.clientX - drag.x), drag.top - (event.clientY - drag.y));
  });
  for (const name of ['pointerup', 'pointercancel']) {
    region.addEventListener(name, () => {
      drag = null;
      region.classList.remove('panning');
    });
  }
  region.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomTo(factor() * Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0022)), event.clientX, event.clientY);
  }, { passive: false });
  region.addEventListener('scroll', () => keep(), { passive: true });
  region.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const target = document.getElementById(link.getAttribute('href').slice(1));
    if (!target) return;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    target.classList.remove('target');
    requestAnimationFrame(() => target.classList.add('target'));
  });
  new ResizeObserver(() => { if (zoom === 'fit') layout(); }).observe(region);

  return {
    show,
    clear,
    zoomTo,
    step(direction) {
      const steps = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6.5, 8];
      const now = factor();
      zoomTo(direction > 0
        ? steps.find((step) => step > now * 1.01) ?? largest
        : steps.findLast((step) => step < now * 0.99) ?? smallest);
    },
  };
}
