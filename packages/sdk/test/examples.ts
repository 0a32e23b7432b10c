// Finds the examples in the TSDoc of a folder's sources, and runs them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import { transform } from 'esbuild';

export interface Example {
  readonly name: string;
  readonly code: string;
}

/** @param folder beside `test`, e.g. `src/seal` */
export function examplesIn(folder: string): Example[] {
  const path = join(import.meta.dirname, '..', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(path, name), 'utf8').matchAll(/```ts\n([^]*?)```/g)].map(([, text = '']) => ({
        name,
        code: text.replace(/^ *\*( |$)/gm, '').trimEnd(),
      })),
    );
}

/** What it prints, and what it says it prints: a comment behind each `console.log`, `, then ` between two rounds. */
export async function runExample(
  { code }: Example,
  packages: Readonly<Record<string, object>>,
): Promise<{ said: string[]; expected: string[] }> {
  const comments = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)];
  const expected = comments.flatMap(([, said = '']) => said.split(', then '));
  const body = code.replace(/^import (\{.*\}) from ('.*');$/gm, 'const $1 = packages[$2];');
  // As a module, because what awaits at its top is none else.
  const program = await transform(`export async function run(packages, console) {\n${body}\n}`, {
    loader: 'ts',
    format: 'cjs',
  });
  const module = { exports: {} as { run: (from: typeof packages, console: object) => Promise<void> } };
  const load = runInThisContext(`((module) => {${program.code}})`) as (into: typeof module) => void;
  load(module);
  const said: string[] = [];
  await module.exports.run(packages, { log: (...values: unknown[]) => said.push(format(...values)) });
  return { said, expected };
}
