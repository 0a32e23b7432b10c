// A lived log as a folder that leaves the server, in the format of docs/seal.md.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import {
  bytesToHex,
  emptyFigures,
  fold,
  foldWithheld,
  formatVerifierKey,
  frontierRoot,
  inclusionNodes,
  leafSalt,
  signCheckpoint,
  verifierKey,
  type Figures,
  type NoteSigner,
} from '@huiyin/sdk/rules';
import { CHECKPOINT_FILE, entriesFile, EXPORT_FILE_LINES, MANIFEST_FILE } from '@huiyin/sdk/seal';
import { LivedLog } from '../lives/log.js';
import { directory, LEDGER } from '../lives/place.js';
import { hmacSha256, sha256, type Act, type LogPlan } from '../lives/world.js';

const ORIGIN = `huiyin.example/${LEDGER}`;

export interface Exported {
  readonly folder: string;
  /** The verifier key as text. */
  readonly key: string;
  readonly note: string;
  readonly root: Uint8Array;
  readonly figures: Figures;
  /** One entry, and the hashes its proof is made of. */
  readonly entry: { readonly index: number; readonly leaf: Uint8Array };
  readonly nodeAt: (level: number, index: number) => Uint8Array | undefined;
}

/** Writes the log of a plan, entry after entry as it is lived. */
export async function exportFolder(folder: string, plan: LogPlan): Promise<Exported> {
  await mkdir(folder, { recursive: true });
  const log = new LivedLog(plan);
  const index = Math.floor(plan.entries / 3);
  const wanted = new Set(inclusionNodes(index, plan.entries).map(({ level, index: at }) => `${level}/${at}`));
  const nodes = new Map<string, Uint8Array>();
  let figures = emptyFigures();
  let leaf = new Uint8Array();
  let lines: string[] = [];
  let first = 0;
  for (const act of log.acts()) {
    for (const { level, index: at, hash } of act.nodes) {
      if (wanted.has(`${level}/${at}`)) nodes.set(`${level}/${at}`, hash);
    }
    for (const entry of act.entries) {
      if (entry.index === index) leaf = new Uint8Array(entry.leafHash);
      figures = act.openedBy ? fold(figures, entry.facts) : foldWithheld(figures);
      lines.push(lineOf(act, entry));
      if (lines.length === EXPORT_FILE_LINES) {
        await write(folder, first, lines);
        first += lines.length;
        lines = [];
      }
    }
  }
  if (lines.length > 0) await write(folder, first, lines);
  const root = frontierRoot(log.frontier, sha256);
  const signer = signerOf(ORIGIN);
  const note = signCheckpoint({ origin: ORIGIN, size: plan.entries, root }, signer);
  const bodies = directory.units
    .filter((unit) => unit.ledger === LEDGER)
    .map(({ slug, name, kind }) => ({ slug, name, kind }));
  await writeFile(join(folder, CHECKPOINT_FILE), note);
  await writeFile(
    join(folder, MANIFEST_FILE),
    JSON.stringify({ format: 1, origin: ORIGIN, ledger: LEDGER, bodies }),
  );
  return {
    folder,
    key: formatVerifierKey(signer.key),
    note,
    root,
    figures,
    entry: { index, leaf },
    nodeAt: (level, at) => nodes.get(`${level}/${at}`),
  };
}

function lineOf({ openedBy }: Act, { index, leafHash, facts }: Act['entries'][number]): string {
  const place = { index, hash: bytesToHex(leafHash) };
  if (!openedBy) return `${JSON.stringify({ record: 'withheld', ...place })}\n`;
  const salt = bytesToHex(leafSalt(openedBy, index, hmacSha256));
  return `${JSON.stringify({ record: facts.record, ...place, salt, facts })}\n`;
}

async function write(folder: string, first: number, lines: readonly string[]): Promise<void> {
  const file = createWriteStream(join(folder, entriesFile(first)));
  file.end(lines.join(''));
  await finished(file);
}

/** A key that everybody may know: it signs what nobody relies on. */
function signerOf(name: string): NoteSigner {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 1)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    key: verifierKey(name, new Uint8Array(Buffer.from(x, 'base64url')), sha256),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}
