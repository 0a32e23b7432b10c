// What must hold in any engine: the shipped file loads, every element is defined and upgraded, nothing is thrown.

/** How long elements may take to be defined and drawn, in milliseconds. */
const BUDGET = 10_000;

/** Collects what a page throws and what it fails to load from `/cdn`. */
export function listenForErrors(page) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => {
    if (request.url().includes('/cdn/')) errors.push(`not loaded: ${request.url()}`);
  });
  return errors;
}

/** Runs in the page, so in an old engine: puts an element there and reports what became of it. */
async function tryTag(tag, budget) {
  const late = (what) =>
    new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`${tag}: ${what} took over ${budget} ms`)), budget),
    );
  const element = document.createElement(tag);
  element.innerHTML = '<p>2026年12月4日（周五）前可在网页上查看。</p>';
  document.body.append(element);
  try {
    await Promise.race([customElements.whenDefined(tag), late('defining it')]);
    if (!(element instanceof customElements.get(tag))) return `${tag}: not upgraded`;
    await Promise.race([element.updateComplete, late('drawing it')]);
    if (!element.shadowRoot) return `${tag}: drew nothing`;
    if (!element.querySelector('p')) return `${tag}: lost its fallback`;
    return '';
  } catch (error) {
    return error.message;
  }
}

/**
 * Loads the host page and tries every tag in it.
 * @param page a puppeteer or playwright page
 * @param {string} url the host page
 * @param {string[]} tags
 * @returns {Promise<{ name: string, faults: string[] }[]>} one result per tag, and one for the page as a whole
 */
export async function tryElements(page, url, tags) {
  const errors = listenForErrors(page);
  await page.goto(url, { waitUntil: 'load', timeout: BUDGET });
  const results = [];
  for (const tag of tags) {
    const fault = await page.evaluate(tryTag, tag, BUDGET);
    results.push({ name: tag, faults: fault ? [fault] : [] });
  }
  results.push({ name: 'nothing thrown', faults: errors });
  return results;
}
