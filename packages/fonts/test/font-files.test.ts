// The font files have what is written here, draw no two characters alike, and stay small.
import { readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fontFile, fontWeights, glyphsIn, MISSING_MARK } from '@huiyin/fonts';
import { standardCharacters, wantedCharacters } from '../scripts/characters.mjs';

const files = new URL('../files/', import.meta.url);

it.each(fontWeights)('%s has all of GB 2312 and of 通用规范汉字表, and the mark', async (weight) => {
  const glyphs = glyphsIn(await fontFile(weight));
  const has = (text: string): boolean => glyphs.has(text.codePointAt(0)!);
  const decoder = new TextDecoder('gbk');
  const missing: string[] = [];
  let hanzi = 0;
  // Rows 16 to 87: the characters proper. 55 ends five cells early.
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      hanzi++;
      if (!has(character)) missing.push(character);
    }
  }
  expect(hanzi).toBe(6763);
  const standard = standardCharacters();
  expect(standard).toHaveLength(1467);
  expect([...missing, ...standard.filter((character) => !has(character))]).toEqual([]);
  expect(has(MISSING_MARK)).toBe(true);
  for (const outside of ['𠮷', '😀', '\u202E', '\u0000']) expect(has(outside)).toBe(false);
});

it.each(fontWeights)(
  '%s draws no two characters with one glyph, so that a copied text is the same',
  async (weight) => {
    const glyphs = glyphsIn(await fontFile(weight));
    const drawn = new Map<number, string>();
    const alike: string[] = [];
    for (const [code, glyph] of glyphs) {
      const character = String.fromCodePoint(code);
      const other = drawn.get(glyph);
      if (other !== undefined) alike.push(`${other}${character}`);
      drawn.set(glyph, character);
    }
    expect(alike).toEqual([]);
  },
);

it('both weights have the same characters, all of them wanted', async () => {
  const [regular, bold] = await Promise.all(
    fontWeights.map(async (weight) => glyphsIn(await fontFile(weight))),
  );
  expect([...regular!.keys()]).toEqual([...bold!.keys()]);
  const wanted = new Set([...wantedCharacters()].map((character) => character.codePointAt(0)!));
  expect([...regular!.keys()].filter((code) => !wanted.has(code))).toEqual([]);
  expect(wanted.size - regular!.size).toBeLessThan(400);
});

it('is opened once, and says what is no font', async () => {
  expect(await fontFile('bold')).toBe(await fontFile('bold'));
  const regular = await fontFile('regular');
  expect(() => glyphsIn(regular.subarray(0, 40))).toThrow(RangeError);
  expect(() => glyphsIn(new Uint8Array(64))).toThrow(RangeError);
});

it('weighs 5 MB at most, with its licence beside it', () => {
  const names = readdirSync(files);
  expect(names).toContain('OFL.txt');
  const bytes = names.map((name) => statSync(new URL(name, files)).size).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(5_000_000);
});
