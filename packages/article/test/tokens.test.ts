// Colours and shapes of states: seen on white and on the page 微信 rewrites, told apart without colour, the same in pictures.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  contrastRatio,
  darkBackground,
  darkPageBackground,
  darkText,
  parseColour,
  type Rgb,
} from '../src/dark/index.js';
import { accents, colours } from '../src/image/styles.js';
import { inks, parts, shapes, stateInks } from '../src/tokens.js';

const white: Rgb = { r: 255, g: 255, b: 255 };
const read = (text: string): Rgb => {
  const colour = parseColour(text);
  if (!colour) throw new RangeError(text);
  return colour;
};

describe.each(Object.entries(inks))('inks of the %s theme', (_, all) => {
  it.each(Object.entries<string>({ ...all }))(
    '%s, %s, can be read on white and on the rewritten page',
    (__, ink) => {
      expect(contrastRatio(read(ink), white)).toBeGreaterThanOrEqual(4.5);
      const shown = darkText(read(ink), darkPageBackground);
      expect(contrastRatio(shown, darkPageBackground)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

it.each(Object.entries(parts))('the part %s of a bar, %s, is seen on both', (_, ground) => {
  expect(contrastRatio(read(ground), white)).toBeGreaterThanOrEqual(3);
  expect(contrastRatio(darkBackground(read(ground)), darkPageBackground)).toBeGreaterThanOrEqual(3);
});

it('has a shape of its own for each state', () => {
  const all = Object.values(shapes);
  expect(new Set(all).size).toBe(all.length);
});

it('writes states in the colours of the live pages, in pictures too', () => {
  const css = readFileSync(new URL('../../server/assets/pages/frame.css', import.meta.url), 'utf8');
  const light = css.slice(0, css.indexOf('@media'));
  for (const [state, ink] of Object.entries(stateInks)) expect(light).toContain(`--${state}: ${ink};`);
  expect(light).toContain(`--accent: ${inks.blue.accent};`);
  expect(colours).toMatchObject(stateInks);
  expect(accents.blue).toBe(inks.blue.accent);
});
