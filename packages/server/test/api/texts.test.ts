// Any text a resident can type comes out as the text it went in as.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textFault } from '../../../sdk/src/schema/text.js';
import { draft } from '../db/support/world.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());

async function roundTrip(text: string): Promise<string> {
  const { number, trackingCode } = await api.client.appeals.submit({ ...draft, text });
  return (await api.client.appeals.open(number, trackingCode).track()).text;
}

describe('texts', () => {
  it.each([
    '<script>alert(document.cookie)</script>',
    `"'; drop table appeal; --`,
    '{{7*7}} ${7*7} %s %00 \\u0000 \\',
    'ئۇيغۇرچە يېزىق 👩‍👩‍👧‍👦 𠮷野家 e\u0301',
    '第一行\r\n第二行\t制表',
    '__proto__',
  ])('%s comes back unchanged', async (text) => {
    expect(await roundTrip(text)).toBe(text);
  });

  it('of any characters that may be stored come back unchanged', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 50 })
      .filter((candidate) => textFault(candidate) === undefined && /\S/.test(candidate));
    await fc.assert(
      fc.asyncProperty(text, async (candidate) => {
        expect(await roundTrip(candidate)).toBe(candidate);
      }),
      { numRuns: 60 },
    );
  });
});
