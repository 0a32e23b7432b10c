// A Chromium for the tests: the one that is here, else one the package manager can give, else the command to run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../../test/chromium.mjs';

/** Chinese text is drawn as empty boxes without the second. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say where progress goes
 * @returns {string} the browser's path
 * @throws {Error} with the command a person has to run, when nothing could be done here
 */
export function ensureChromium(env, say) {
  const found = findChromium(env);
  if (found) return found;
  if (!canInstall()) throw new Error(`The tests need a Chromium, and there is none. ${advice()}`);
  say(`installing ${PACKAGES.join(' and ')} …`);
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], quiet).status;
  const update = () => spawnSync('apt-get', ['update'], quiet).status;
  if (update() !== 0 || install() !== 0) throw new Error(`apt-get could not install a Chromium. ${advice()}`);
  const installed = findChromium(env);
  if (!installed)
    throw new Error(`apt-get installed ${PACKAGES[0]}, but it isn't where it should be. ${advice()}`);
  return installed;
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function advice() {
  const commands = {
    linux: `sudo apt-get install ${PACKAGES.join(' ')}`,
    darwin: 'brew install --cask google-chrome',
    win32: 'winget install Google.Chrome',
  };
  const command = commands[process.platform];
  return `${command ? `Run \`${command}\`, or set` : 'Set'} CHROME_PATH to the one you have.`;
}
