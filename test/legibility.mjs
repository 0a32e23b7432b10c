// Text too small to read and targets too small to hit, in whatever a page shows.

/** What every page needs, and what 适老化 asks for; in px. */
const least = { normal: { text: 12, target: 44 }, large: { text: 18, target: 60 } };

/**
 * What is too small, one line each, in the elements of a page and, unless `shadowOnly`, in the page itself.
 * @param {import('playwright-core').Page} page
 * @param {{ shadowOnly?: boolean }} [options]
 * @returns {Promise<string[]>}
 */
export function findTooSmall(page, { shadowOnly = false } = {}) {
  return page.evaluate(look, { least, shadowOnly });
}

/** Runs in the page: nothing from outside this function is there. */
function look({ least, shadowOnly }) {
  const found = [];
  const wordsOf = (element) => `“${element.textContent.trim().slice(0, 20)}” <${element.localName}>`;
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
  const check = (element, { text, target }) => {
    const size = parseFloat(getComputedStyle(element).fontSize);
    const isRead = hasText(element) || element.matches('input, select, textarea');
    if (isRead && size < text - 0.01) found.push(`text of ${size} px: ${wordsOf(element)}`);
    if (!element.matches('a[href], button, summary, input, select, textarea')) return;
    const isBox = element.matches('[type=radio], [type=checkbox]');
    const { width, height } = ((isBox && element.closest('label')) || element).getBoundingClientRect();
    if (Math.min(width, height) >= target - 0.5) return;
    found.push(`target of ${width.toFixed(1)} × ${height.toFixed(1)} px: ${wordsOf(element)}`);
  };
  const checkIn = (root) => {
    const base = root === document ? document.documentElement : root.querySelector('.base');
    const size = base?.classList.contains('large') ? 'large' : 'normal';
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) checkIn(element.shadowRoot);
      if ((root !== document || !shadowOnly) && isSeen(element)) check(element, least[size]);
    }
  };
  checkIn(document);
  return found;
}
