// The page: follows the state that the server tells, shows the chosen view, and keeps what the reader has set.
import { figureStage } from './figure.js';
import { findingsPanel, summary } from './findings.js';

const $ = (id) => document.getElementById(id);
const panel = findingsPanel();
const stage = figureStage($('figure'), $('pages'), (scale, isFit) => {
  $('zoom-text').textContent = `${Math.round(scale * 100)} %`;
  $('zoom-level').setAttribute('aria-label', `Zoom ${Math.round(scale * 100)} %; show at actual size`);
  $('zoom-fit').setAttribute('aria-pressed', String(isFit));
});

let state = null;
let source = null;
let tab = null;
let told = null;               // the view the server knows that this tab shows
let isOnline = false;
let waiting = 0;
let shown = '';                // which figure the page has

// A view and its figure, as a key.
function figureKey(view) {
  return view ? `${view.id} ${view.pages}` : '';
}

const kinds = { timeline: 'Timeline', network: 'Network' };

// The view that the address names, or the first; a view that is gone comes back when it does.
function chosen() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  return state?.views.find((view) => view.id === wanted) ?? state?.views[0] ?? null;
}

function status(kind, text) {
  $('status').dataset.kind = kind;
  if ($('status-text').textContent !== text) $('status-text').textContent = text;
  $('status').title = text;
}

function showStatus() {
  const problems = summary(state);
  const drawing = state.views.filter((view) => view.drawing).length;
  if (!isOnline) status('offline', 'Not connected – trying again…');
  else if (state.phase === 'failed') status('failed', 'Cannot be read or written');
  else if (state.phase === 'faulty') status('faulty', problems);
  else if (state.phase === 'reading') status('drawing', 'Reading…');
  else if (drawing) status('drawing', drawing === 1 ? 'Drawing…' : `Drawing ${drawing} views…`);
  else status('current', `Up to date${problems ? ` · ${problems}` : ''}`);
  const mark = state.phase === 'faulty' || state.phase === 'failed' ? '⚠ ' : '';
  document.title = `${mark}${state.title || 'Dossier'} – preview`;
}

function showViews() {
  const current = chosen();
  const list = $('view-list');
  const entries = new Map([...list.children].map((entry) => [entry.dataset.view, entry]));
  const wanted = state.views.map((view) => {
    const entry = entries.get(view.id) ?? viewEntry(view.id);
    const link = entry.firstElementChild;
    link.classList.toggle('stale', state.stale);
    if (view.id === current?.id) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
    entry.querySelector('.name').textContent = view.title;
    const pages = view.pages.length;
    entry.querySelector('.kind').textContent = `${kinds[view.layout] ?? view.layout}${pages > 1 ? ` · ${pages} pages` : ''}`;
    return entry;
  });
  if (wanted.length !== list.children.length || wanted.some((entry, index) => list.children[index] !== entry)) {
    list.replaceChildren(...wanted);
  }
  showMiniatures();
}

function viewEntry(id) {
  const entry = document.createElement('li');
  entry.dataset.view = id;
  const link = document.createElement('a');
  link.href = `#${encodeURIComponent(id)}`;
  const mini = document.createElement('img');
  mini.className = 'mini';
  mini.alt = '';
  mini.decoding = 'async';
  const name = document.createElement('span');
  name.className = 'name';
  const kind = document.createElement('span');
  kind.className = 'kind';
  link.append(mini, name, kind);
  entry.append(link);
  return entry;
}

// Miniatures wait until the figure itself has long been shown.
let miniatures = 0;
function showMiniatures() {
  clearTimeout(miniatures);
  miniatures = setTimeout(() => {
    for (const entry of $('view-list').children) {
      const name = state.views.find((view) => view.id === entry.dataset.view)?.pages[0];
      const image = entry.querySelector('.mini');
      if (name && image.dataset.name !== name) {
        image.dataset.name = name;
        image.src = `/figures/${name}.svg`;
      }
    }
  }, 350);
}

function showNotices() {
  const view = chosen();
  const stale = $('stale');
  const reason = state.phase === 'failed' ? state.reason : null;
  stale.hidden = !(state.stale && (view?.pages.length || reason));
  stale.textContent = reason
    ? `${reason}${view?.pages.length ? ' – the figures show the last good state' : ''}`
    : 'The figures show the last state without errors.';
  $('figure').classList.toggle('stale', state.stale);
  const empty =
    state.phase === 'reading' ? 'Reading the dossier…'
    : view?.pages.length ? null
    : view?.drawing ? 'Drawing…'
    : state.phase === 'faulty' ? 'Nothing can be drawn yet: the dossier has errors. The figures appear as soon as they are mended.'
    : state.phase === 'failed' ? 'Nothing to show yet.'
    : view ? null
    : 'This dossier has no views yet. Add some under views: and they appear here.';
  $('empty').hidden = empty === null;
  $('empty-text').textContent = empty ?? '';
}

async function showFigure() {
  const view = chosen();
  if (!view) return stage.clear();
  $('figure').setAttribute('aria-label', `Figure: ${view.title}`);
  $('figure').setAttribute('aria-busy', String(view.drawing));
  if (view.pages.length) {
    $('open-figure').href = `/figures/${view.pages[0]}.svg`;
    await stage.show(view.id, view.pages);
    document.documentElement.dataset.shown = String(state.revision);
  } else {
    stage.clear();
  }
}

function tellView() {
  const view = chosen();
  if (tab === null || !view || told === view.id) return;
  told = view.id;
  fetch(`/look?tab=${tab}&view=${encodeURIComponent(view.id)}`).catch(() => { told = null; });
}

function show() {
  clearTimeout(waiting);
  if (!state) return;
  shown = figureKey(chosen());
  $('title').textContent = state.title || 'Dossier';
  showStatus();
  panel.show(state);
  showNotices();
  const figure = showFigure();
  showViews();
  tellView();
  return figure;
}

function connect() {
  if (source) return;
  source = new EventSource('/events');
  source.addEventListener('tab', (event) => {
    tab = event.data;
    told = null;
  });
  source.addEventListener('message', (event) => {
    isOnline = true;
    state = JSON.parse(event.data);
    const view = chosen();
    clearTimeout(waiting);
    // As a rule the figure is there in a moment; to say so before would take from the time in which it is drawn.
    const isComing = state.phase === 'current' && view?.drawing && view.pages.length && figureKey(view) === shown;
    if (isComing) waiting = setTimeout(show, 150); else show();
  });
  source.addEventListener('error', () => {
    isOnline = false;
    tab = null;
    if (state) showStatus(); else status('offline', 'Not connected – trying again…');
    // A server that refused is not tried again by the browser itself.
    if (source.readyState === EventSource.CLOSED) {
      source = null;
      setTimeout(connect, 1000);
    }
  });
}

// A browser opens few connections to one host: a tab that nobody sees gives its own back.
let hiding = 0;
document.addEventListener('visibilitychange', () => {
  clearTimeout(hiding);
  if (document.visibilityState === 'visible') return connect();
  hiding = setTimeout(() => {
    source?.close();
    source = null;
    tab = null;
  }, 20_000);
});

addEventListener('hashchange', () => {
  show();
  if (matchMedia('(max-width: 760px)').matches) toggleViews(false);
});

function toggleViews(isOpen) {
  document.body.dataset.views = isOpen ? 'open' : 'closed';
  $('toggle-views').setAttribute('aria-expanded', String(isOpen));
}
$('toggle-views').addEventListener('click', () => toggleViews(document.body.dataset.views === 'closed'));
toggleViews(!matchMedia('(max-width: 760px)').matches);

const schemes = ['system', 'light', 'dark'];
function setScheme(name) {
  if (name === 'system') delete document.documentElement.dataset.scheme; else document.documentElement.dataset.scheme = name;
  const label = `Colours: ${name === 'system' ? 'as the system' : name}`;
  $('scheme').setAttribute('aria-label', label);
  $('scheme').title = label;
  try { localStorage.setItem('dossier-scheme', name); } catch { /* a private window keeps nothing */ }
}
let scheme = 'system';
try { scheme = localStorage.getItem('dossier-scheme') ?? 'system'; } catch { /* as the system, then */ }
if (schemes.includes(scheme)) setScheme(scheme);
$('scheme').addEventListener('click', () => {
  scheme = schemes[(schemes.indexOf(scheme) + 1) % schemes.length];
  setScheme(scheme);
});

$('zoom-in').addEventListener('click', () => stage.step(1));
$('zoom-out').addEventListener('click', () => stage.step(-1));
$('zoom-fit').addEventListener('click', () => stage.zoomTo('fit'));
$('zoom-level').addEventListener('click', () => stage.zoomTo(1));
$('print').addEventListener('click', () => print());
$('skip').addEventListener('click', (event) => {
  event.preventDefault();
  $('figure').focus();
});

function turnView(step) {
  const current = chosen();
  const index = state?.views.findIndex((view) => view.id === current?.id) ?? -1;
  const next = state?.views[index + step];
  if (next) location.hash = encodeURIComponent(next.id);
}

// Single keys work while the figure has the focus, which it gets when it is clicked or skipped to.
$('figure').addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const action = {
    '+': () => stage.step(1), '=': () => stage.step(1), '-': () => stage.step(-1), '0': () => stage.zoomTo('fit'),
    '1': () => stage.zoomTo(1), n: () => turnView(1), p: () => turnView(-1),
  }[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

connect();
