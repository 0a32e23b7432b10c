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

/** Runs in the page: checks a log and a receipt's entry, and reports what is said of them. */
async function trySeal({ key, receipt }, budget) {
  const element = document.createElement('huiyin-log-check');
  element.setAttribute('body', 'fangzhuang');
  element.setAttribute('seal-key', key);
  document.body.append(element);
  const said = () => element.shadowRoot.textContent.replace(/\s+/g, '');
  const until = async (words) => {
    for (const end = Date.now() + budget; !said().includes(words);) {
      if (Date.now() > end) throw new Error(`it does not say ${words}: ${said()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  try {
    await until('核对用的钥匙');
    const [log, , entry] = element.shadowRoot.querySelectorAll('[type=submit]');
    log.click();
    await until('签名对得上');
    for (const [id, value] of Object.entries(receipt)) {
      const control = element.shadowRoot.querySelector(`#${id}`);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    entry.click();
    await until('您这一条在盖了章的记录里');
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
 * @param {{ key: string, receipt: { place: string, hash: string } }} sealed what is to be found in the log it serves
 * @returns {Promise<{ name: string, faults: string[] }[]>} one result per tag, and one for the page as a whole
 */
export async function tryElements(page, url, tags, sealed) {
  const errors = listenForErrors(page);
  await page.goto(url, { waitUntil: 'load', timeout: BUDGET });
  const results = [];
  for (const tag of tags) {
    const fault = await page.evaluate(tryTag, tag, BUDGET);
    results.push({ name: tag, faults: fault ? [fault] : [] });
  }
  const unsealed = await page.evaluate(trySeal, sealed, BUDGET);
  results.push({ name: 'a log and a receipt are checked', faults: unsealed ? [unsealed] : [] });
  results.push({ name: 'nothing thrown', faults: errors });
  return results;
}
