// Loads the shipped files into Chromium 80 and 83 and tries every element there. Needs a build, Linux and x64.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cdnFile, cdnFolder, elementFolders } from '../../rollup/entries.js';
import { serveFolders } from '../static-server.mjs';
import { failureText, tallyLine } from '../tally.mjs';
import { tryElements } from './elements.mjs';
import { engines, startEngine } from './engine.mjs';
import { answers, key, receipt } from './log.mjs';

/** Tries one engine; a fault of the engine itself counts like one of an element. */
async function tryEngine(major, url, tags) {
  const engine = await startEngine(major);
  try {
    console.log(engine.version);
    return await tryElements(engine.page, url, tags, { key, receipt });
  } finally {
    await engine.stop();
  }
}

if (!existsSync(cdnFile)) throw new Error('there is no built file to try: run `npm run build` first');
if (process.platform !== 'linux' || process.arch !== 'x64')
  throw new Error('the old engines are for Linux on x64');
const tags = elementFolders().map((folder) => `huiyin-${folder}`);
if (tags.length === 0) throw new Error('there is no element to try');

const server = await serveFolders(
  { '/': dirname(fileURLToPath(import.meta.url)), '/cdn/': cdnFolder },
  {},
  answers,
);
const tally = { passed: 0, failed: 0 };
try {
  for (const major of engines) {
    for (const { name, faults } of await tryEngine(major, `${server.url}/host.html`, tags)) {
      if (faults.length === 0) tally.passed += 1;
      else tally.failed += 1;
      console.log(faults.length === 0 ? `✓ ${name}` : failureText(name, faults.join('\n')));
    }
  }
} finally {
  await server.close();
}
process.exitCode = tally.failed > 0 ? 1 : 0;
console.log(`\n${tallyLine(tally)}`);
