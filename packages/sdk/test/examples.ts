// The examples in TSDoc, run as their readers would, and what they say they print.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import { transform } from 'esbuild';
import { expect, it } from 'vitest';

/** Modules by the name an example imports them by. */
type Packages = Readonly<Record<string, object>>;

/** Adds a test for every example in the files of `src/<folder>`, and one that there are at least so many. */
export function runExamples(folder: string, packages: Packages, least: number): void {
  const path = join(import.meta.dirname, '../src', folder);
  const examples = readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(join(path, name), 'utf8').matchAll(/```ts\n([^]*?)```/g)].map(([, text = '']) => ({
        name,
        code: text.replace(/^ *\*( |$)/gm, '').trimEnd(),
      })),
    );
  it(`of ${folder} are there`, () => expect(examples.length).toBeGreaterThanOrEqual(least));
  it.each(examples)(`${folder}/$name`, ({ code }) => runExample(code, packages));
}

async function runExample(code: string, packages: Packages): Promise<void> {
  // What a loop says one after the other stands in one comment.
  const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].flatMap(([, all = '']) =>
    all.split(', then '),
  );
  const body = code.replace(/^import (\{.*\}) from ('.*');$/gm, 'const $1 = packages[$2];');
  // As a module, because what awaits at its top is none else.
  const program = await transform(`export async function run(packages, console) {\n${body}\n}`, {
    loader: 'ts',
    format: 'cjs',
  });
  const module = { exports: {} as { run: (from: Packages, console: object) => Promise<void> } };
  const load = runInThisContext(`((module) => {${program.code}})`) as (into: typeof module) => void;
  load(module);
  const said: string[] = [];
  await module.exports.run(packages, { log: (...values: unknown[]) => said.push(format(...values)) });
  expect(said).toEqual(expected);
  expect(said.length).toBeGreaterThan(0);
}
