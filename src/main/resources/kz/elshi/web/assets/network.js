// The picture of a network beside its tables (Cytoscape, laid out by fcose), and details in a dialog. All it does can be done by links too.

const DRAFT_ABOVE = 80;
const picture = document.getElementById('network');
const drawer = document.getElementById('network-drawer');

/** A colour of the style sheet, by a class that has it as its background. */
function colour(name) {
  const probe = document.createElement('span');
  probe.className = `swatch ${name}`;
  picture.append(probe);
  const found = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return found;
}

/** Shows what a page of this server says, in the dialog. */
async function open(address) {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const body = drawer.querySelector('div');
  body.replaceChildren(...page.querySelector('main').childNodes);
  if (!drawer.open) drawer.showModal();
  drawer.scrollTop = 0;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-drawer]');
  if (!link || !drawer || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  open(link.href).catch(() => location.assign(link.href));
});

function style(edges) {
  const ink = getComputedStyle(document.body).color;
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)', width: 'data(size)', height: 'data(size)', 'background-color': (node) => colour(node.data('colour')), color: ink,
        'font-size': 11, 'text-valign': 'bottom', 'text-margin-y': 3, 'text-wrap': 'ellipsis', 'text-max-width': 120, 'min-zoomed-font-size': 7,
      },
    },
    { selector: 'node[type = "country"]', style: { shape: 'round-rectangle' } },
    { selector: 'node[type = "office"]', style: { shape: 'diamond' } },
    { selector: 'node[type = "organisation"]', style: { shape: 'hexagon' } },
    { selector: 'node[?focus]', style: { 'border-width': 3, 'border-color': ink, 'font-weight': 'bold', 'min-zoomed-font-size': 0 } },
    {
      selector: 'edge',
      style: { width: (edge) => 1 + Math.log2(edge.data('events')), 'line-color': colour('edge'), 'curve-style': edges > 1000 ? 'haystack' : 'straight', opacity: edges > 1000 ? 0.25 : 0.75 },
    },
    { selector: 'edge[?inferred]', style: { 'line-style': 'dashed' } },
    { selector: '.marked', style: { 'line-color': ink, opacity: 1, 'border-width': 3, 'border-color': ink } },
  ];
}

/** Where nodes were before a step, so that they stay there. */
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem('network') ?? '{}');
  } catch {
    return {};
  }
}

function remember(cy) {
  const places = {};
  cy.nodes().forEach((node) => {
    places[node.id()] = node.position();
  });
  sessionStorage.setItem('network', JSON.stringify(places));
}

/** Pushes nodes apart that lie on one another: the draft of a dense network is a heap. */
function spread(nodes) {
  const places = nodes.map((node) => ({ ...node.position(), r: node.width() / 2 + 12 }));
  for (let round = 0; round < 120; round++) {
    let moved = false;
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        const [a, b] = [places[i], places[j]];
        const dx = b.x - a.x || (j % 2 ? 1 : -1) * 0.1 * (i + 1);
        const dy = b.y - a.y || (i % 2 ? 1 : -1) * 0.1 * (j + 1);
        const distance = Math.hypot(dx, dy);
        const push = (a.r + b.r - distance) / 2;
        if (push > 0.5) {
          moved = true;
          a.x -= (dx / distance) * push;
          a.y -= (dy / distance) * push;
          b.x += (dx / distance) * push;
          b.y += (dy / distance) * push;
        }
      }
    }
    if (!moved) break;
  }
  nodes.forEach((node, i) => node.position({ x: places[i].x, y: places[i].y }));
}

function layout(cy) {
  const known = remembered();
  const fixed = cy.nodes().filter((node) => known[node.id()]).map((node) => ({ nodeId: node.id(), position: known[node.id()] }));
  const options = {
    name: 'fcose', quality: cy.nodes().length > DRAFT_ABOVE ? 'draft' : 'default', animate: false, randomize: true, nodeSeparation: 90,
    idealEdgeLength: 90, packComponents: false,
  };
  if (fixed.length > 2 && fixed.length === cy.nodes().length) {
    cy.layout({ name: 'preset', positions: (node) => known[node.id()] }).run();
  } else {
    cy.layout(fixed.length > 2 && cy.nodes().length <= DRAFT_ABOVE ? { ...options, fixedNodeConstraint: fixed } : options).run();
    if (cy.nodes().length > DRAFT_ABOVE) spread(cy.nodes());
  }
  cy.fit(undefined, 24);
}

const escaped = (text) => text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);

/** The picture as SVG: lines, circles and names where they are. */
function svg(cy) {
  const box = cy.elements().boundingBox();
  const ink = getComputedStyle(document.body).color;
  const parts = cy.edges().map((edge) => {
    const [a, b] = [edge.source().position(), edge.target().position()];
    const dash = edge.data('inferred') ? ' stroke-dasharray="6 4"' : '';
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${colour('edge')}" stroke-width="${1 + Math.log2(edge.data('events'))}"${dash}/>`;
  });
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    const half = node.data('size') / 2;
    parts.push(`<circle cx="${x}" cy="${y}" r="${half}" fill="${colour(node.data('colour'))}"/>`);
    parts.push(`<text x="${x}" y="${y + half + 12}" text-anchor="middle" font-size="11" fill="${ink}">${escaped(node.data('label'))}</text>`);
  });
  const view = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].join(' ');
  return new Blob([`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" font-family="sans-serif">${parts.join('')}</svg>`], { type: 'image/svg+xml' });
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function tools(cy) {
  const middle = () => ({ x: cy.width() / 2, y: cy.height() / 2 });
  const actions = {
    fit: () => cy.fit(undefined, 24),
    in: () => cy.zoom({ level: cy.zoom() * 1.3, renderedPosition: middle() }),
    out: () => cy.zoom({ level: cy.zoom() / 1.3, renderedPosition: middle() }),
    png: () => save(cy.png({ output: 'blob', full: true, scale: 2, bg: getComputedStyle(document.body).backgroundColor }), 'elshi-network.png'),
    svg: () => save(svg(cy), 'elshi-network.svg'),
  };
  for (const button of document.querySelectorAll('[data-network]')) {
    button.addEventListener('click', actions[button.dataset.network]);
    button.parentElement.hidden = false;
  }
}

/** A row of the table and its node light each other up. */
function rows(cy) {
  for (const row of document.querySelectorAll('tr[data-node]')) {
    const node = cy.getElementById(row.dataset.node);
    const mark = (on) => () => node.toggleClass('marked', on);
    row.addEventListener('mouseenter', mark(true));
    row.addEventListener('mouseleave', mark(false));
    row.addEventListener('focusin', mark(true));
    row.addEventListener('focusout', mark(false));
    node.on('mouseover', () => row.classList.add('marked'));
    node.on('mouseout', () => row.classList.remove('marked'));
  }
}

async function draw() {
  const answer = await fetch(picture.dataset.source);
  if (!answer.ok) throw new Error(answer.statusText);
  const data = await answer.json();
  const share = Math.min(1, Math.sqrt(60 / data.nodes.length));
  const elements = [
    ...data.nodes.map((node) => ({ group: 'nodes', data: { ...node, size: node.size * share } })),
    ...data.edges.map((edge, number) => ({ group: 'edges', data: { ...edge, id: `edge-${number}` } })),
  ];
  // Cytoscape would put a style element into the page, which the policy of this server forbids; what it says stands in network.css.
  const inPlaceOfStyle = document.createElement('meta');
  inPlaceOfStyle.id = '__________cytoscape_stylesheet';
  document.head.append(inPlaceOfStyle);
  const cy = window.cytoscape({ container: picture, elements, style: style(data.edges.length), maxZoom: 3, layout: { name: 'null' } });
  const start = performance.now();
  layout(cy);
  picture.dataset.layout = Math.round(performance.now() - start);
  remember(cy);
  cy.on('dragfree', 'node', () => remember(cy));
  cy.on('tap', 'node', (event) => open(event.target.data('expand')));
  cy.on('tap', 'edge', (event) => open(event.target.data('href')));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => cy.style(style(data.edges.length)));
  tools(cy);
  rows(cy);
}

if (picture) {
  draw().catch((error) => {
    picture.textContent = picture.dataset.failed;
    picture.dataset.error = error.message;
  });
}
