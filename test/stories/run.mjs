// Shows every story in a real Chromium, phone and desktop wide: rendered, accessible, silent, within its page.
// --screenshots <folder> also takes pictures; --only <text> filters by id; --built <folder> shows a static
// build that is there already; --looks often|seldom shows those of every run, or the others, instead of all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, requireChromium } from '../chromium.mjs';
import { serveFolders } from '../static-server.mjs';
import { failureText, tallyLine } from '../tally.mjs';
import { choose, prepare, resize, revisit, visit } from './visit.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache');

/** Every look a story has to be sound in, and the one that is looked at in every run. */
const CHECKED = [
  { name: '320', width: 320, isOften: true },
  // Dark is the same at every width but for its colours, and these are the least to check.
  { name: '320-dark', width: 320, media: { colorScheme: 'dark' } },
  { name: '320-large', width: 320, size: 'large' },
  // After another width a page is given no frames for half a second: it is changed once.
  { name: '1280', width: 1280 },
];

/** Stories that say their own size or colours in their name: they are shown in those, wide and narrow. */
const OWN_LOOK = /-(large|dark|red)$/;

/** Tag of stories that are told from another by a sentence or two: on a phone, light and dark, they have all been seen. */
const FEW_LOOKS = 'few-looks';

/** Looks that only a person can judge. */
const PICTURED = [
  { name: '768-large', width: 768, size: 'large' },
  { name: '768', width: 768 },
  { name: '768-dark', width: 768, media: { colorScheme: 'dark' } },
  { name: '768-print', width: 768, media: { media: 'print' } },
];

const { values: options } = parseArgs({
  options: {
    screenshots: { type: 'string' },
    only: { type: 'string', default: '' },
    built: { type: 'string' },
    looks: { type: 'string', default: 'all' },
  },
});

/** Makes the static build in a folder of its own: two runs at a time don't disturb each other. */
function build() {
  const folder = mkdtempSync(join(cache, 'stories-'));
  const cli = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const args = [cli, 'build', '--config-dir', 'stories/.storybook', '--output-dir', folder, '--quiet'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the stories don't build:\n${stdout}\n${stderr}`);
  return folder;
}

function storiesOf(built) {
  const { entries } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
  return Object.values(entries)
    .filter(({ type, id }) => type === 'story' && id.includes(options.only))
    .map(({ id, tags = [] }) => ({ id, hasFewLooks: tags.includes(FEW_LOOKS) }));
}

/**
 * Shows one story in all looks, on one page: it is loaded once, which is most of the time.
 * @returns what is wrong, by look
 */
async function show(page, base, id, looks) {
  const results = [];
  for (const [index, look] of looks.entries()) {
    await resize(page, look);
    const faults = await showIn(page, base, id, look, looks[index - 1]);
    results.push({ look, faults });
    if (!options.screenshots) continue;
    await page.screenshot({ path: join(options.screenshots, `${id}--${look.name}.png`), fullPage: true });
  }
  return results;
}

/** The first look opens the page, a change of size draws the story anew, one of width or scheme only its styles. */
function showIn(page, base, id, look, before) {
  const globals = `size:${look.size ?? 'normal'}`;
  if (!before) return visit(page, `${base}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  if (look.size !== before.size) return choose(page, { size: look.size ?? 'normal' });
  // Of the same width, it is the same but for its colours.
  return revisit(page, { coloursOnly: look.width === before.width });
}

/** Works through the stories on three pages, as each waits for frames now and then, and tells of each fault as it is found. */
async function showAll(context, base, stories) {
  const checked = CHECKED.filter(
    ({ isOften = false }) => options.looks === 'all' || isOften === (options.looks === 'often'),
  );
  const all = options.screenshots ? [...checked, ...PICTURED] : checked;
  const plain = all.filter(({ size, media }) => !size && !media);
  const few = options.screenshots ? all : checked.filter(({ width, size }) => width === 320 && !size);
  const queue = [...stories];
  const tally = { passed: 0, failed: 0 };
  const worker = async () => {
    const page = await context.newPage();
    for (let story = queue.shift(); story; story = queue.shift()) {
      const { id, hasFewLooks } = story;
      const looks = hasFewLooks ? few : OWN_LOOK.test(id) ? plain : all;
      for (const { look, faults } of await show(page, base, id, looks)) {
        if (faults.length === 0) tally.passed += 1;
        else tally.failed += 1;
        for (const fault of faults) console.error(failureText(`${id} (${look.name})`, fault));
      }
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return tally;
}

/** Shows all the stories of a static build. */
async function showBuilt(built) {
  const stories = storiesOf(built);
  if (stories.length === 0)
    throw new Error(`no story${options.only ? ` has ${options.only} in its id` : ''}`);
  const server = await serveFolders({ '/': built });
  const browser = await chromium.launch({ executablePath: requireChromium(process.env), args: chromiumArgs });
  try {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await prepare(context);
    return await showAll(context, server.url, stories);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function main() {
  mkdirSync(cache, { recursive: true });
  if (options.screenshots) mkdirSync(options.screenshots, { recursive: true });
  if (options.built) return showBuilt(options.built);
  const built = build();
  try {
    return await showBuilt(built);
  } finally {
    rmSync(built, { recursive: true });
  }
}

const tally = await main();
process.exitCode = tally.failed > 0 ? 1 : 0;
console.log(`\n${tallyLine(tally)}`);
