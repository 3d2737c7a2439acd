// Suggestions under a search box: the combobox pattern of the ARIA Authoring Practices Guide, with a listbox of groups.
// The focus stays in the box; the arrows move through the options, Enter follows the chosen one, Escape closes.

const PAUSE = 120;

class Suggestions {
  constructor(input, number) {
    this.input = input;
    this.list = document.createElement('div');
    this.list.id = `suggestions-${number}`;
    this.list.className = 'suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.getAttribute('aria-label'));
    this.status = document.createElement('span');
    this.status.className = 'unseen';
    this.status.setAttribute('role', 'status');
    input.after(this.list, this.status);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.list.id]]) {
      input.setAttribute(name, value);
    }
    this.chosen = -1;
    input.addEventListener('input', () => this.later());
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('focus', () => { if (input.value.trim() && input !== document.activeElement) this.later(); });
    input.addEventListener('blur', () => this.close());
    // Otherwise the box would lose the focus, and the list would close before the click arrives.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) location.href = option.dataset.href;
    });
  }

  get options() {
    return [...this.list.querySelectorAll('[role=option]')];
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const words = this.input.value.trim();
    this.asking?.abort();
    if (!words) {
      this.close();
      return;
    }
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.input.dataset.suggest}?q=${encodeURIComponent(words)}`, { signal: this.asking.signal });
      if (answer.ok) this.show(await answer.json());
    } catch (error) {
      if (error.name !== 'AbortError') this.close();
    }
  }

  show(answer) {
    if (document.activeElement !== this.input || answer.q !== this.input.value.trim()) return;
    this.chosen = -1;
    this.list.replaceChildren(...answer.groups.map((group, at) => this.group(group, at)));
    const options = this.options;
    options.forEach((option, at) => { option.id = `${this.list.id}-${at}`; });
    this.status.textContent = options.length ? this.input.dataset.count.replace('{0}', options.length) : this.input.dataset.none;
    this.toggle(options.length > 0);
  }

  group(group, at) {
    const element = document.createElement('div');
    const label = document.createElement('div');
    label.id = `${this.list.id}-group-${at}`;
    label.className = 'label';
    label.setAttribute('role', 'presentation');
    label.textContent = group.label;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-labelledby', label.id);
    element.append(label, ...group.options.map((option) => this.option(option, group.kind)));
    return element;
  }

  option(option, kind) {
    const element = document.createElement('div');
    element.className = `option ${kind}`;
    element.setAttribute('role', 'option');
    element.setAttribute('aria-selected', 'false');
    element.dataset.href = option.href;
    const name = document.createElement('span');
    name.className = 'name';
    name.textContent = option.name;
    if (option.lang) name.lang = option.lang;
    const note = document.createElement('span');
    note.className = 'note';
    note.textContent = option.note;
    element.append(name, note);
    return element;
  }

  key(event) {
    const options = this.options;
    const open = !this.list.hidden;
    if (event.key === 'Escape' && open) {
      this.close();
    } else if (event.key === 'Enter' && open && this.chosen >= 0) {
      location.href = options[this.chosen].dataset.href;
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !open && this.input.value.trim()) {
      this.ask();
    } else if (open && event.key === 'ArrowDown') {
      this.choose(this.chosen + 1 >= options.length ? 0 : this.chosen + 1);
    } else if (open && event.key === 'ArrowUp') {
      this.choose(this.chosen <= 0 ? options.length - 1 : this.chosen - 1);
    } else {
      return;
    }
    event.preventDefault();
  }

  choose(at) {
    const options = this.options;
    options.forEach((option, number) => option.setAttribute('aria-selected', String(number === at)));
    this.chosen = at;
    options[at].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', options[at].id);
  }

  toggle(open) {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    if (!open) {
      this.chosen = -1;
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.toggle(false);
  }
}

document.querySelectorAll('input[data-suggest]').forEach((input, number) => new Suggestions(input, number));
