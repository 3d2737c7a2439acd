// Puts the editor in the place of the text field, and fetches answers as parts of the page. Nothing is asked of other hosts: prefixes, classes and
// properties come from this server, whose endpoint is the only one.

const form = document.getElementById('editor');
const answer = document.getElementById('answer');
const field = form.elements.namedItem('query');

function shorten(iri, prefixes) {
  for (const [prefix, base] of Object.entries(prefixes)) {
    if (iri.startsWith(base) && /^[\w-]+$/.test(iri.slice(base.length))) return `${prefix}:${iri.slice(base.length)}`;
  }
  return `<${iri}>`;
}

// What is typed may be the beginning of a term's short name or a part of its label.
function offers(terms, token, prefixes) {
  const typed = (token.autocompletionString || token.string || '').replace(/^</, '').toLowerCase();
  return terms
    .filter((term) => {
      const short = shorten(term.iri, prefixes).toLowerCase();
      return short.startsWith(typed) || term.iri.toLowerCase().startsWith(typed) || term.label.toLowerCase().includes(typed.replace(/^.*:/, ''));
    })
    .map((term) => term.iri);
}

function completers(Yasqe, vocabulary) {
  const prefixes = Object.entries(vocabulary.prefixes).map(([prefix, base]) => `${prefix}: <${base}>`).sort();
  const labels = new Map([...vocabulary.classes, ...vocabulary.properties].map((term) => [term.iri, term.label]));
  const withLabels = (_yasqe, hints) => hints.map((hint) => {
    const iri = hint.text.replace(/^<|>$/g, '').replace(/^([\w-]+):/, (all, prefix) => vocabulary.prefixes[prefix] ?? all);
    const label = labels.get(iri);
    return label ? { ...hint, displayText: `${hint.displayText ?? hint.text}  –  ${label}` } : hint;
  });
  const fork = (name, changes) => Yasqe.forkAutocompleter(name, { persistenceId: null, ...changes });
  fork('prefixes', { name: 'elshi-prefixes', bulk: true, get: () => Promise.resolve(prefixes) });
  fork('class', { name: 'elshi-classes', bulk: false, autoShow: false, postprocessHints: withLabels, get: (_yasqe, token) => Promise.resolve(offers(vocabulary.classes, token, vocabulary.prefixes)) });
  fork('property', { name: 'elshi-properties', bulk: false, autoShow: false, postprocessHints: withLabels, get: (_yasqe, token) => Promise.resolve(offers(vocabulary.properties, token, vocabulary.prefixes)) });
  Yasqe.defaults.autocompleters = ['elshi-prefixes', 'elshi-classes', 'elshi-properties', 'variables'];
}

function copyButtons() {
  for (const code of answer.querySelectorAll('pre[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = code.dataset.copy;
    button.addEventListener('click', () => navigator.clipboard.writeText(code.textContent));
    code.before(button);
  }
}

let running = null;

async function run() {
  running?.abort();
  const mine = (running = new AbortController());
  const body = new URLSearchParams({ query: field.value, view: form.elements.namedItem('view').value, part: '1' });
  answer.classList.add('busy');
  answer.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(form.action, { method: 'POST', body, signal: mine.signal });
    // The server wrote this markup, with everything in it that is data escaped.
    const part = new DOMParser().parseFromString(await response.text(), 'text/html');
    answer.replaceChildren(...part.body.childNodes);
    const address = new URL(form.action);
    address.searchParams.set('query', field.value);
    if (address.href.length < 6000) history.replaceState(null, '', address);
    copyButtons();
  } catch (error) {
    if (error.name === 'AbortError') return;
    answer.textContent = answer.dataset.failed;
  }
  answer.classList.remove('busy');
  answer.removeAttribute('aria-busy');
}

async function start() {
  const { Yasgui } = window;
  const Yasqe = window.Yasqe ?? Yasgui.Yasqe;
  const vocabulary = await (await fetch(form.dataset.vocabulary)).json();
  completers(Yasqe, vocabulary);
  const place = document.createElement('div');
  form.insertBefore(place, form.querySelector('.controls'));
  const current = field.value;
  const sent = new URL(location.href).searchParams;
  const yasgui = new Yasgui(place, {
    persistenceId: 'elshi-workbench',
    requestConfig: { endpoint: new URL(form.dataset.endpoint, location.href).href, method: 'POST' },
    endpointCatalogueOptions: { getData: () => [] },
    populateFromUrl: false,
    autofocus: false,
    copyEndpointOnNewTab: false,
    contextMenuContainer: place,
    yasqe: {
      value: current,
      showQueryButton: false,
      resizeable: false,
      editorHeight: '22rem',
      prefixCcApi: '',
      createShareableLink: undefined,
      // The tab key leaves the editor, as it leaves every other field.
      extraKeys: { 'Ctrl-Enter': run, 'Cmd-Enter': run, Tab: false, 'Shift-Tab': false },
    },
  });
  // In a list of tabs there may be nothing but tabs: the button for a new one stands beside it. Something must stay in its place, because the editor
  // puts new tabs before it and the arrow keys go over it.
  const add = place.querySelector('.tabsList .addTab');
  add.parentElement.replaceChildren(document.createElement('span'));
  add.title = form.dataset.newTab;
  add.setAttribute('aria-label', form.dataset.newTab);
  place.prepend(add);
  // A query in the address, or chosen from the library, goes into a tab of its own unless it is the one that is open.
  const asked = sent.has('query') || sent.has('name');
  if (asked && yasgui.getTab()?.getYasqe()?.getValue() !== current) {
    yasgui.addTab(true, { yasqe: { value: current } });
  }
  const take = () => {
    field.value = yasgui.getTab()?.getYasqe()?.getValue() ?? field.value;
  };
  yasgui.getTab()?.getYasqe()?.getInputField()?.setAttribute('aria-label', field.closest('label').firstChild.textContent);
  form.classList.add('edited');
  field.tabIndex = -1;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    take();
    run();
  });
  form.addEventListener('keydown', take, true);
}

copyButtons();
if (window.Yasgui) start();
