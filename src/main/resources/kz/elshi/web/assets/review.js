// Keys of the review: j and k move between questions, a r u and digits answer the one in focus, z takes the last judgement back.

const questions = [...document.querySelectorAll('[data-question]')];
const typing = (target) => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

const current = () => questions.findIndex((question) => question.contains(document.activeElement));

function go(to) {
  const question = questions[Math.max(0, Math.min(questions.length - 1, to))];
  if (!question) return;
  question.focus({ preventScroll: true });
  question.scrollIntoView({ block: 'start' });
}

function press(scope, key) {
  const button = scope?.querySelector(`button[data-key="${key}"]`);
  if (!button) return false;
  // A second press while the first is under way would answer the next question unseen.
  document.body.dataset.sent = 'yes';
  button.click();
  return true;
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
  if (document.getElementById('help')?.open || document.body.dataset.sent) return;
  const at = current();
  if (event.key === 'j') go(at + 1);
  else if (event.key === 'k') go(at < 0 ? 0 : at - 1);
  else if (event.key === 'z') press(document, 'z');
  else if (/^[aru1-9]$/.test(event.key) && at >= 0) press(questions[at], event.key);
  else return;
  event.preventDefault();
});

// Back from an answer: the question that has taken the place of the one answered is next.
const place = /^#at-(\d+)$/.exec(location.hash);
if (place) go(Number(place[1]) - 1);

window.addEventListener('pageshow', () => delete document.body.dataset.sent);
