// Opens one story in a page and says what is wrong with it.

import { findTooSmall } from '../legibility.mjs';

/** How long a story may take to render and be checked, in milliseconds. */
const BUDGET = 20_000;

/** Runs in the page, before Storybook: keeps what Storybook says about the story it shows. */
function listen() {
  let channel;
  const verdict = new Promise((resolve) => {
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(given) {
        channel = given;
        channel.once('storyFinished', (payload) => resolve({ finished: payload }));
        for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'configError']) {
          channel.once(event, (error) =>
            resolve({ event, message: error?.message ?? error?.title ?? String(error) }),
          );
        }
      },
    });
  });
  window.storyVerdict = () => verdict;
}

/** Makes every page of a browser context ready to be visited with `visit`. */
export async function prepare(context) {
  await context.addInitScript(listen);
}

/**
 * Shows one story and waits until Storybook has rendered, played and checked it.
 * @param {import('playwright-core').Page} page
 * @param {string} url the story's own page
 * @returns {Promise<string[]>} what is wrong, one text each; empty when the story is sound
 */
export async function visit(page, url) {
  const faults = [];
  const onConsole = (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`);
  const onError = (error) => faults.push(`uncaught: ${error.stack ?? error.message}`);
  const onFailed = (request) => faults.push(`not loaded: ${request.url()} (${request.failure()?.errorText})`);
  page.on('console', onConsole).on('pageerror', onError).on('requestfailed', onFailed);
  try {
    await page.goto(url, { waitUntil: 'load', timeout: BUDGET });
    faults.push(...complaintsOf(await verdictOf(page)));
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    faults.push(...(await findTooSmall(page, { shadowOnly: true })));
    if (excess > 0) faults.push(`runs ${excess} px over the side of the page`);
  } catch (error) {
    faults.push(error.message);
  } finally {
    page.off('console', onConsole).off('pageerror', onError).off('requestfailed', onFailed);
  }
  return faults;
}

async function verdictOf(page) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ event: 'timeout', message: `not finished in ${BUDGET} ms` }), BUDGET);
  });
  try {
    return await Promise.race([page.evaluate(() => window.storyVerdict()), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What Storybook's own report and its accessibility report complain of. */
function complaintsOf({ finished, event, message }) {
  if (!finished) return [`${event}: ${message}`];
  const a11y = finished.reporters.find((report) => report.type === 'a11y');
  if (!a11y) return ['the accessibility check did not run'];
  const complaints = (a11y.result.violations ?? []).map(
    ({ id, help, nodes }) =>
      `a11y ${id}: ${help}\n${nodes.map(({ target, html }) => `    ${target} ${html}`).join('\n')}`,
  );
  if (a11y.result.error) complaints.push(`a11y: ${a11y.result.error.message ?? a11y.result.error}`);
  if (complaints.length === 0 && finished.status !== 'success') complaints.push(`status ${finished.status}`);
  return complaints;
}
