// The examples in the TSDoc of @huiyin/sdk/seal run, and print what they say they print.
import * as sdk from '@huiyin/sdk';
import * as seal from '@huiyin/sdk/seal';
import { expect, it } from 'vitest';
import { examplesIn, runExample } from '../examples.js';

const examples = examplesIn('src/seal');

it('are there', () => expect(examples.length).toBeGreaterThan(5));

it.each(examples)('$name', async (example) => {
  const { said, expected } = await runExample(example, { '@huiyin/sdk': sdk, '@huiyin/sdk/seal': seal });
  expect(said).toEqual(expected);
  expect(said.length).toBeGreaterThan(0);
});
