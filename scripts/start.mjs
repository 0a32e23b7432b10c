// `npm start`: from a fresh clone to a running server. Needs nothing but Node; says what it is doing.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Milliseconds between two looks whether npm is still there. */
const LOOK_MILLIS = 250;

/** Aborted by the first signal, or when npm has gone; its reason is the signal's name. */
const asked = new AbortController();
/** The server, once it runs. */
let server;

/** Ends what is being done. The server takes what comes within half a second for one signal, and the next as urgent. */
function ask(signal) {
  asked.abort(signal);
  server?.kill(signal);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => ask(signal));
process.on('SIGHUP', () => ask('SIGTERM'));
if (process.env.npm_lifecycle_event !== undefined) askWhenOrphaned(process.ppid);

/** A signal sent to npm alone ends the shell between npm and this process, which hears nothing of it. */
function askWhenOrphaned(parent) {
  const looking = setInterval(() => {
    if (asked.signal.aborted) clearInterval(looking);
    else if (process.ppid !== parent) ask('SIGTERM');
  }, LOOK_MILLIS);
  looking.unref();
}

/** Runs the server in the foreground and ends as it ends. */
function serve() {
  server = spawn(process.execPath, [join(root, 'packages/server/dist/main.js')], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

try {
  const { signal } = asked;
  await ensureInstalled(root, { signal });
  await ensureBuilt({ signal });
  process.exitCode = signal.aborted ? 1 : await serve();
} catch (error) {
  if (!asked.signal.aborted) console.error(error.message);
  process.exitCode = 1;
}
