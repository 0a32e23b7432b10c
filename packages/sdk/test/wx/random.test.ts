// Bytes at once out of a platform that gives them later: never the same twice, and never from anywhere else.
import { expect, it } from 'vitest';
import { wxPlatform, type WxNetwork } from '@huiyin/sdk/wx';
import { rejection } from '../client/server.js';
import { nodeWx } from './node-wx.js';

/** A platform whose bytes count up over all that it ever gave, so that a byte given twice shows. */
function counting(): WxNetwork & { given: number; isDry: boolean } {
  const phone = {
    ...nodeWx(),
    given: 0,
    isDry: false,
    getRandomValues({ length, success, fail }: Parameters<WxNetwork['getRandomValues']>[0]) {
      if (phone.isDry) return fail({ errMsg: 'getRandomValues:fail' });
      const bytes = Uint32Array.from({ length: length / 4 }, (_, place) => phone.given + place);
      phone.given += length / 4;
      success({ randomValues: bytes.buffer });
    },
  };
  return phone;
}

/** What was ready to run has run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const numbers = (bytes: Uint8Array): number[] => [...new Uint32Array(bytes.slice().buffer)];

it('gives every byte once, through all drawings', async () => {
  const { random } = await wxPlatform(counting());
  const seen = new Set<number>();
  for (let draws = 0; draws < 2_000; draws++) {
    for (const number of numbers(random(16))) seen.add(number);
    await Promise.resolve();
  }
  expect(seen.size).toBe(2_000 * 4);
});

it('refuses rather than give one twice when it is dry, and goes on when there are some again', async () => {
  const phone = counting();
  const { random } = await wxPlatform(phone);
  phone.isDry = true;
  for (let draws = 0; draws < 256; draws++) random(16);
  expect(() => random(1)).toThrow(expect.objectContaining({ code: 'usage.invalid' }) as Error);
  const wet = counting();
  const { random: other } = await wxPlatform(wet);
  wet.isDry = true;
  for (let draws = 0; draws < 200; draws++) other(16);
  await settled();
  wet.isDry = false;
  other(16);
  await settled();
  expect(other(2_048)).toHaveLength(2_048);
});

it.each([
  ['there is none', undefined],
  ['it gives none', ({ fail }: Parameters<WxNetwork['getRandomValues']>[0]) => fail({ errMsg: 'no' })],
  [
    'it gives too few',
    ({ success }: Parameters<WxNetwork['getRandomValues']>[0]) =>
      success({ randomValues: new ArrayBuffer(16) }),
  ],
])('is usage.invalid where %s', async (_, getRandomValues) => {
  const phone = { ...nodeWx(), getRandomValues } as WxNetwork;
  expect(await rejection(wxPlatform(phone))).toMatchObject({ code: 'usage.invalid' });
});

it.each([
  ['zh_CN', 'zh-CN'],
  ['en', 'en'],
  ['zh_Hant_TW', 'zh-Hant-TW'],
  ['', undefined],
  ['<b>', undefined],
])('takes %j for the language %s', async (language, locale) => {
  const platform = await wxPlatform({ ...nodeWx(), getAppBaseInfo: () => ({ language }) });
  expect(platform.locale).toBe(locale);
});

it('leaves the language to the server where WeChat tells none', async () => {
  const { getAppBaseInfo: _, ...phone } = nodeWx();
  expect((await wxPlatform(phone)).locale).toBeUndefined();
});
