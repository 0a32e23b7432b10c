// What reading an export costs at the least: its bytes hashed once, its lines parsed, its tree made by the book.
import { createHash, hash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [what, folder] = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.startsWith('entries-'))
  .sort()
  .map((name) => join(folder, name));

/** The bytes of all entries through one SHA-256. */
async function hashed() {
  const whole = createHash('sha256');
  for (const file of files) for await (const piece of createReadStream(file)) whole.update(piece);
  return whole.digest('hex');
}

/** Every line as JSON, and nothing done with it. */
function parsed() {
  let entries = 0;
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line !== '') entries += Number('index' in JSON.parse(line));
  }
  return String(entries);
}

/**
 * The root of the leaf hashes as they stand there, believed: MTH of RFC 6962 §2.1 as it is written, all leaves in
 * memory. It says whether the tree is right and nothing of the entries.
 */
function treeByTheBook() {
  const leaves = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/"hash":"([0-9a-f]{64})"/g)].map(([, hex]) =>
      Buffer.from(hex, 'hex'),
    ),
  );
  const root = (from, to) => {
    if (to - from === 1) return leaves[from];
    let left = 1;
    while (left * 2 < to - from) left *= 2;
    const parts = [Buffer.of(1), root(from, from + left), root(from + left, to)];
    return hash('sha256', Buffer.concat(parts), 'buffer');
  };
  return root(0, leaves.length).toString('hex');
}

const works = { hashed, parsed, tree: treeByTheBook };
process.stdout.write(await works[what]());
