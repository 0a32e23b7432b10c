// Opens one story in a page and says what is wrong with it.

import { findTooSmall } from '../legibility.mjs';

/** How long a story may take to render and be checked, in milliseconds. */
const BUDGET = 20_000;

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
  window.checkAccessibility = (coloursOnly) => {
    expectVerdict();
    const [id, parameters] = accessibility;
    const options = coloursOnly
      ? { runOnly: { type: 'rule', values: ['color-contrast'] } }
      : parameters.options;
    channel.emit('storybook/a11y/manual', id, { ...parameters, options });
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
 * @param {{ coloursOnly: boolean }} asked whether nothing but its colours can have changed
 * @returns {Promise<string[]>} what is wrong
 */
export function revisit(page, { coloursOnly }) {
  return faultsOf(page, () => page.evaluate((only) => window.checkAccessibility(only), coloursOnly));
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

/**
 * Gives a page another window and waits until what is on it has heard of it: an element is told its own width with
 * the next frame, and draws itself anew in a task after that.
 * @param {import('playwright-core').Page} page
 * @param {{ width: number, media?: object }} look
 */
export async function resize(page, { width, media }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', media: 'screen', reducedMotion: 'reduce', ...media });
  await page.evaluate(
    () =>
      new Promise((heard) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(heard)));
      }),
  );
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
      `a11y ${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `${target} ${inOneLine(failureSummary)}`).join('\n')}`,
  );
  if (complaints.length === 0 && status !== 'success') complaints.push(`status ${status}`);
  return complaints;
}

function inOneLine(text) {
  return text.replaceAll(/\s+/g, ' ');
}
