// Which characters the font files hold: GB 2312, the 8,105 of 通用规范汉字表, and what stands between them in print.
import { readFileSync } from 'node:fs';

/** Beside GB 2312: Latin with its accents, punctuation, money, arrows, ticks, units of measure, what mirrors another. */
const RANGES = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x203b],
  [0x20ac, 0x20ac],
  [0x2100, 0x2122],
  [0x2190, 0x2199],
  [0x220b, 0x220b],
  [0x2212, 0x2212],
  [0x2245, 0x2245],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
  [0x2605, 0x2612],
  [0x2713, 0x2717],
  [0x3000, 0x303f],
  [0x3220, 0x3229],
  [0x3380, 0x33df],
  [0xff01, 0xffe6],
];

/**
 * Drawn by the glyph of another character, so that copying a text would give that one: soft and unbreakable hyphen,
 * figure dash, bullet, hyphenation point, reversed prime, wave dash. The speller writes those people mean otherwise.
 */
const ALIASES = [0xad, 0x2011, 0x2012, 0x2022, 0x2027, 0x2035, 0x301c];

/** Rows and cells of GB 2312, as the platform reads them. */
function gb2312() {
  const decoder = new TextDecoder('gbk');
  const found = [];
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const [character] = decoder.decode(Uint8Array.of(row, cell));
      if (/[^\uFFFD\p{Co}\p{Cn}]/u.test(character)) found.push(character);
    }
  }
  return found;
}

/** The characters of 通用规范汉字表 (State Council, 2013) that are not in GB 2312. */
export function standardCharacters() {
  const text = readFileSync(new URL('standard-characters.txt', import.meta.url), 'utf8');
  return [...text.replaceAll('\n', '')];
}

/** @returns {string} all of them, each once, by code point */
export function wantedCharacters() {
  const all = new Set([...gb2312(), ...standardCharacters()]);
  for (const [from, to] of RANGES)
    for (let code = from; code <= to; code++) all.add(String.fromCodePoint(code));
  for (const code of ALIASES) all.delete(String.fromCodePoint(code));
  return [...all].sort((a, b) => a.codePointAt(0) - b.codePointAt(0)).join('');
}
