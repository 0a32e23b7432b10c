// How pictures look: the pages' colours in light, and a scale of type in pixels of a sheet 540 wide.
import type { FontWeight } from '@huiyin/fonts';
import { stateInks } from '../tokens.js';
import type { ArticleTheme } from '../types.js';

export interface TextStyle {
  readonly weight: FontWeight;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: string;
}

export const colours = {
  ink: '#1c2126',
  muted: '#545e69',
  surface: '#ffffff',
  sunken: '#f3f5f7',
  rule: '#ccd3da',
  ...stateInks,
  unknown: '#545e69',
} as const;

export const accents: Readonly<Record<ArticleTheme, string>> = { blue: '#1d5a96', red: '#9e2b20' };

/** As the pages mark a demonstration. */
export const demoColours = { ink: '#493600', surface: '#fff3cd', edge: '#7a5b00' } as const;

export function style(
  size: number,
  leading: number,
  weight: FontWeight = 'regular',
  colour: string = colours.ink,
): TextStyle {
  return { size, leading, weight, colour };
}

/** Another size of the same, its lines as far apart in proportion. */
export function sized(from: TextStyle, size: number): TextStyle {
  return { ...from, size, leading: Math.ceil((from.leading / from.size) * size) };
}

/** Of pictures in articles: 20 pixels in 540 are 12.6 on a telephone that shows the picture 340 wide. */
export const styles = {
  title: style(34, 44, 'bold'),
  heading: style(26, 36, 'bold'),
  text: style(20, 31),
  strong: style(20, 31, 'bold'),
  small: style(16, 24, 'regular', colours.muted),
  numeral: style(112, 116, 'bold'),
  unit: style(30, 40, 'bold'),
  value: style(28, 36, 'bold'),
} as const satisfies Readonly<Record<string, TextStyle>>;
