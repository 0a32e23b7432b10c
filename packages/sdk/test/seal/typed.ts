// The command line as somebody types it: its answer, its asides and its exit code; and folders to type.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/bin/run.js';
import type { Files } from './made-export.js';

/** When it is typed. */
export const at = '2026-11-22T09:30:00+08:00';

/** A folder that is gone after the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A folder with these files. */
export function written(files: Files): string {
  const folder = temporary();
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return folder;
}

export async function typed(args: readonly string[], isScreen = false, program?: string) {
  let [out, err] = ['', ''];
  const code = await run(
    args,
    { out: (text) => (out += text), err: (text) => (err += text), isScreen, clock: () => Date.parse(at) },
    program,
  );
  return { code, out, err };
}
