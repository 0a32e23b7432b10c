// Opens one story in a page and says what is wrong with it.

import { findTooSmall } from '../legibility.mjs';

/** How long a story may take to render and be checked, in milliseconds. */
const BUDGET = 20_000;
/** How long it may take to fit a window that has become narrower, in milliseconds. */
const SETTLED = 2_000;

/** Runs in the page, before Storybook: keeps what Storybook says about its story, and asks it again. */
function listen() {
  let channel;
  let accessibility;
  let tell;
  const expectVerdict = () => {
    const verdict = new Promise((resolve) => (tell = resolve));
    window.storyVerdict = () => verdict;
  };
  expectVerdict();
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(given) {
      channel = given;
      channel.on('storyPrepared', ({ id, parameters }) => (accessibility = [id, parameters.a11y]));
      channel.on('storyFinished', ({ status, reporters }) => {
        const report = reporters.find(({ type }) => type === 'a11y');
        tell({ status, violations: report?.result.violations, error: report?.result.error });
      });
      for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'configError']) {
        channel.on(event, (error) =>
          tell({ status: `${event}: ${error?.message ?? error?.title ?? String(error)}` }),
        );
      }
      channel.on('storybook/a11y/result', ({ violations }) => tell({ status: 'success', violations }));
      channel.on('storybook/a11y/error', (error) => tell({ status: 'error', error }));
    },
  });
  window.checkAccessibility = () => {
    expectVerdict();
    channel.emit('storybook/a11y/manual', ...accessibility);
  };
  window.chooseGlobals = (globals) => {
    expectVerdict();
    channel.emit('updateGlobals', { globals });
  };
}

/** Makes every page of a browser context ready to be visited with `visit`. */
export async function prepare(context) {
  await context.addInitScript(listen);
}

/**
 * Opens one story and waits until Storybook has rendered, played and checked it.
 * @param {import('playwright-core').Page} page
 * @param {string} url the story's own page
 * @returns {Promise<string[]>} what is wrong, one text each; empty when the story is sound
 */
export function visit(page, url) {
  return faultsOf(page, () => page.goto(url, { waitUntil: 'load', timeout: BUDGET }));
}

/**
 * Checks the story of a page as it is drawn now, after the page's width or scheme has changed.
 * @param {import('playwright-core').Page} page one that `visit` opened
 * @returns {Promise<string[]>} what is wrong
 */
export function revisit(page) {
  return faultsOf(page, () => page.evaluate(() => window.checkAccessibility()));
}

/**
 * Changes the toolbar's choices and waits until the story of the page is shown in them and checked.
 * @param {import('playwright-core').Page} page one that `visit` opened
 * @param {Record<string, string>} globals
 * @returns {Promise<string[]>} what is wrong
 */
export function choose(page, globals) {
  return faultsOf(page, () => page.evaluate((chosen) => window.chooseGlobals(chosen), globals));
}

/** What a page complains of while a story is being shown and once it is. */
async function faultsOf(page, show) {
  const faults = [];
  const onConsole = (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`);
  const onError = (error) => faults.push(`uncaught: ${error.stack ?? error.message}`);
  const onFailed = (request) => faults.push(`not loaded: ${request.url()} (${request.failure()?.errorText})`);
  page.on('console', onConsole).on('pageerror', onError).on('requestfailed', onFailed);
  try {
    await show();
    faults.push(...complaintsOf(await restingVerdictOf(page)));
    const excess = await excessOf(page);
    faults.push(...(await findTooSmall(page, { shadowOnly: true })));
    if (excess > 0) faults.push(`runs ${excess} px over the side of the page`);
  } catch (error) {
    faults.push(error.message);
  } finally {
    page.off('console', onConsole).off('pageerror', onError).off('requestfailed', onFailed);
  }
  return faults;
}

/** Pixels by which a page is wider than its window, once it has heard of the window's width. */
async function excessOf(page) {
  const fits = () => document.documentElement.scrollWidth <= window.innerWidth;
  try {
    // Asked by a timer: a page at the back is given no frames.
    await page.waitForFunction(fits, undefined, { polling: 50, timeout: SETTLED });
    return 0;
  } catch {
    return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }
}

/** What is complained of while colours still change is asked again: it has to be true of what is at rest. */
async function restingVerdictOf(page) {
  const verdict = await verdictOf(page);
  if (!verdict.violations?.length) return verdict;
  await page.evaluate(() => window.checkAccessibility());
  return verdictOf(page);
}

async function verdictOf(page) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ status: `not finished in ${BUDGET} ms` }), BUDGET);
  });
  try {
    return await Promise.race([page.evaluate(() => window.storyVerdict()), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What Storybook and its accessibility check complain of. */
function complaintsOf({ status, violations, error }) {
  if (error) return [`a11y: ${error.message ?? error}`];
  if (!violations) return [`status ${status}`, 'the accessibility check did not run'];
  const complaints = violations.map(
    ({ id, help, nodes }) =>
      `a11y ${id}: ${help}\n${nodes.map(({ target, html }) => `    ${target} ${html}`).join('\n')}`,
  );
  if (complaints.length === 0 && status !== 'success') complaints.push(`status ${status}`);
  return complaints;
}
