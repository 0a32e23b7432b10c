// Where the browser is and how to start it: one place for element tests, stories and journeys.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium: `CHROME_PATH` if it is set, else the usual commands on the PATH, else the usual places.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} its path; undefined when there is none
 * @throws {Error} when `CHROME_PATH` names something that can't be run: a wrong setting is never passed over
 */
export function findChromium(env) {
  if (env.CHROME_PATH) {
    if (runnable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which can't be run`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const commands = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...commands, ...APPS].find(runnable);
}

/** The same, for callers that can't go on without one. */
export function requireChromium(env) {
  const path = findChromium(env);
  if (!path)
    throw new Error('no Chromium found; install one or set CHROME_PATH (npm test installs it where it can)');
  return path;
}

/** Switches for a quiet, reproducible browser. Chromium's sandbox can't be used by root. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
  '--accept-lang=zh-CN',
];

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
