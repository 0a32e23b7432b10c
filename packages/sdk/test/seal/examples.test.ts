// The examples in the TSDoc of @huiyin/sdk/seal run, and print what they say they print.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import * as sdk from '@huiyin/sdk';
import * as seal from '@huiyin/sdk/seal';
import { transform } from 'esbuild';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/seal');
const packages: Record<string, object> = { '@huiyin/sdk': sdk, '@huiyin/sdk/seal': seal };

const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/```ts\n([^]*?)```/g)].map(([, text = '']) => ({
      name,
      code: text.replace(/^ \*( |$)/gm, '').trimEnd(),
    })),
  );

it('are there', () => expect(examples.length).toBeGreaterThan(5));

it.each(examples)('$name', async ({ code }) => {
  const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said);
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
  await module.exports.run(packages, { log: (...values: unknown[]) => said.push(values.join(' ')) });
  expect(said).toEqual(expected);
  expect(said.length).toBeGreaterThan(0);
});
