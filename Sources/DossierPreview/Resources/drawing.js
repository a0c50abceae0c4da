// A page of a figure in the document: its SVG with ids of its own, changed piece by piece when it is drawn anew.
//
// Most edits change a few labels of a figure: what stays is neither parsed again nor laid out again.

// Each child of the root begins a line, two blanks in. Nothing else does: `<` in texts and values is written `&lt;`.
const child = /\n(?= {2}<[a-z])/;
const end = '\n</svg>';

function parsed(text) {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  return svg.querySelector('parsererror') ? null : svg.documentElement;
}

// The pages of a figure share one document here, so each page's ids get its number.
function scope(svg, number) {
  const prefix = `p${number}.`;
  for (const node of [svg, ...svg.querySelectorAll('[id]')]) {
    if (node.id) node.id = prefix + node.id;
  }
  for (const node of [svg, ...svg.querySelectorAll('[aria-labelledby],[aria-describedby]')]) {
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      const value = node.getAttribute(name);
      if (value) node.setAttribute(name, value.split(/\s+/).map((id) => prefix + id).join(' '));
    }
  }
  for (const link of svg.querySelectorAll('a')) {
    const target = link.getAttribute('href') ?? '';
    if (target.startsWith('#')) {
      link.setAttribute('href', `#${prefix}${target.slice(1)}`);
    } else {
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer');
    }
  }
  for (const node of svg.querySelectorAll('[fill^="url("],[stroke^="url("]')) {
    for (const name of ['fill', 'stroke']) {
      const value = node.getAttribute(name);
      if (value?.startsWith('url(#')) node.setAttribute(name, `url(#${prefix}${value.slice(5)}`);
    }
  }
  return svg;
}

// What an edit changed stands out for a moment, unless nearly everything did.
function mark(before, fresh, total) {
  const groups = fresh.flatMap((node) => [...(node.matches('g[id]') ? [node] : []), ...node.querySelectorAll('g[id]')]);
  const changed = groups.filter((node) => before.get(node.id) !== node.outerHTML);
  const inner = changed.filter((node) => !changed.some((other) => other !== node && node.contains(other)));
  if (inner.length && inner.length <= Math.max(3, total / 4)) inner.forEach((node) => node.classList.add('changed'));
}

function looks(nodes) {
  const groups = nodes.flatMap((node) => [...(node.matches('g[id]') ? [node] : []), ...node.querySelectorAll('g[id]')]);
  return new Map(groups.map((node) => [node.id, node.outerHTML]));
}

function unmark(svg) {
  for (const node of svg.querySelectorAll('.changed, .target')) node.classList.remove('changed', 'target');
}

// A page from its text; null if it is no SVG.
export function drawing(text, number) {
  const root = parsed(text);
  if (!root) return null;
  const svg = scope(document.adoptNode(root), number);
  let parts = split(text);
  let marking = 0;

  function split(text) {
    const close = text.lastIndexOf(end);
    return close < 0 ? [text] : text.slice(0, close).split(child);
  }

  // Finding out what stands out takes as long as showing it, so it waits until that is painted.
  function markLater(other, fresh) {
    clearTimeout(marking);
    marking = setTimeout(() => mark(looks(other), fresh, svg.querySelectorAll('g[id]').length), 50);
  }

  // Makes it what another text says; false, with nothing changed, if it has to be drawn from scratch.
  function change(text) {
    const wanted = split(text);
    const nodes = [...svg.children];
    if (wanted[0] !== parts[0] || nodes.length !== parts.length - 1) return false;
    let first = 1;
    while (first < Math.min(wanted.length, parts.length) && wanted[first] === parts[first]) first += 1;
    let tail = 0;
    const most = Math.min(wanted.length, parts.length) - first;
    while (tail < most && wanted[wanted.length - 1 - tail] === parts[parts.length - 1 - tail]) tail += 1;
    const known = new Map();
    for (let index = parts.length - tail - 1; index >= first; index -= 1) known.set(parts[index], nodes[index - 1]);
    const middle = wanted.slice(first, wanted.length - tail);
    const missing = [...new Set(middle.filter((part) => !known.has(part)))];
    const source = missing.length ? parsed(`${wanted[0]}\n${missing.join('\n')}${end}`) : null;
    if (missing.length !== (source?.children.length ?? 0) || new Set(middle).size !== middle.length) return false;
    if (source) {
      const fresh = [...scope(source, number).children];
      missing.forEach((part, index) => known.set(part, document.adoptNode(fresh[index])));
    }
    const last = parts.length - tail - 1;
    replace(nodes.slice(first - 1, last), middle.map((part) => known.get(part)), nodes[last] ?? null);
    parts = wanted;
    return true;
  }

  // Puts elements in the place of others, some of which may be among them; what follows stays.
  function replace(old, wanted, after) {
    unmark(svg);
    const kept = new Set(wanted);
    const gone = new Set(old.filter((node) => !kept.has(node)));
    const standing = (node) => {
      while (gone.has(node)) node = node.nextElementSibling;
      return node;
    };
    let place = standing(old[0] ?? after);
    for (const node of wanted) {
      if (node === place) place = standing(node.nextElementSibling); else svg.insertBefore(node, place);
    }
    for (const node of gone) node.remove();
    const known = new Set(old);
    markLater([...gone], wanted.filter((node) => !known.has(node)));
  }

  return {
    svg,
    change,
    // Marks what is new in it beside the page that stood in its place.
    markSince(other) {
      unmark(other.svg);
      markLater([other.svg], [svg]);
    },
  };
}
