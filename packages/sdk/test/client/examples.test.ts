// The examples in the TSDoc of the client's resources run, and print what they say they print.
import * as sdk from '@huiyin/sdk';
import { expect, it } from 'vitest';
import { examplesIn, runExample } from '../examples.js';

const examples = examplesIn('src/resources');

it('are there', () => expect(examples.length).toBeGreaterThan(15));

it.each(examples)('$name', async (example) => {
  const { said, expected } = await runExample(example, { '@huiyin/sdk': sdk });
  expect(said).toEqual(expected);
  expect(said.length).toBeGreaterThan(0);
});
