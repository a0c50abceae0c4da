// What is wrong with the dossier, as elements; texts of the dossier are only ever put in as text.

const labels = { error: 'Error', warning: 'Warning', note: 'Note' };

function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

// `names in backquotes` are set as code, as the terminal's reader knows them.
function prose(text) {
  return text.split(/(`[^`]+`)/).map((part) =>
    part.length > 2 && part.startsWith('`') ? element('code', '', part.slice(1, -1)) : part);
}

function place(at) {
  const parts = [];
  if (!at) return parts;
  const button = element('button', 'place', at.at);
  button.type = 'button';
  button.title = 'Copy this place';
  button.addEventListener('click', async () => {
    await navigator.clipboard?.writeText(at.at);
    button.textContent = 'copied';
    setTimeout(() => { button.textContent = at.at; }, 900);
  });
  parts.push(element('p', '', button));
  if (at.text !== null) {
    const number = String(at.line);
    const margin = ' '.repeat(number.length);
    const excerpt = element(
      'pre', '', element('span', 'number', `${number} │ `), `${at.text}\n`, element('span', 'number', `${margin} │ `),
      element('span', 'marker', at.marker));
    excerpt.tabIndex = 0;
    parts.push(excerpt);
  }
  return parts;
}

function item(finding) {
  const notes = finding.notes.map((note) => element('div', 'notes', element('p', '', ...prose(note.message)), ...place(note.place)));
  const hint = finding.hint ? [element('p', 'hint', element('b', '', 'Hint: '), ...prose(finding.hint))] : [];
  return element(
    'li', `finding ${finding.severity}`,
    element('p', '', element('span', 'severity', labels[finding.severity] ?? finding.severity),
      element('span', 'message', ...prose(finding.message)), element('code', 'id', finding.id)),
    ...place(finding.place), ...notes, ...hint);
}

function counted(number, word) {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

export function summary(state) {
  const parts = [];
  if (state.errors) parts.push(counted(state.errors, 'error'));
  if (state.warnings) parts.push(counted(state.warnings, 'warning'));
  const notes = state.total - state.errors - state.warnings;
  if (notes) parts.push(counted(notes, 'note'));
  return parts.join(', ');
}

// The panel opens by itself when errors appear, and closes when they are gone; warnings wait to be asked for.
export function findingsPanel() {
  const section = document.getElementById('findings');
  const button = document.getElementById('toggle-findings');
  const list = document.getElementById('finding-list');
  const text = document.getElementById('findings-summary');
  let shown = '';
  let hadErrors = false;

  function open(isOpen) {
    button.setAttribute('aria-expanded', String(isOpen));
    list.hidden = !isOpen;
  }
  button.addEventListener('click', () => open(list.hidden));

  return {
    show(state) {
      const key = JSON.stringify(state.diagnostics);
      section.hidden = state.total === 0;
      section.dataset.worst = state.errors ? 'error' : state.warnings ? 'warning' : 'note';
      text.textContent = summary(state);
      if (key !== shown) {
        shown = key;
        list.replaceChildren(...state.diagnostics.map(item));
        const rest = state.total - state.diagnostics.length;
        if (rest > 0) list.append(element('li', 'more', `… and ${rest} more`));
      }
      const hasErrors = state.errors > 0;
      if (hasErrors !== hadErrors) open(hasErrors);
      hadErrors = hasErrors;
    },
  };
}
