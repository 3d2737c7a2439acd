// What all pages do beyond links and forms: "/" goes to the search, "?" opens the help.

const typing = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;

function help() {
  const dialog = document.getElementById('help');
  if (!dialog.open) dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === '/') {
    const box = document.querySelector('input[data-suggest]');
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  } else if (event.key === '?') {
    event.preventDefault();
    help();
  }
});

for (const link of document.querySelectorAll('[data-help]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    help();
  });
}

// A click beside the dialog closes it.
document.getElementById('help').addEventListener('click', (event) => {
  if (event.target === event.currentTarget) event.currentTarget.close();
});
