// Colours of articles. Ordinary palettes fall under 4.5:1 once 微信 rewrites them for dark screens; each of these was
// computed to stay above it on white and on the rewritten page. There is no ground but the page's own under any text.
import type { Mark } from '@huiyin/sdk/views';
import type { ArticleTheme } from './types.js';

/** Colours of text, on the page's own ground. */
export interface Inks {
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly open: string;
  readonly late: string;
  readonly claimed: string;
  readonly confirmed: string;
}

/** What a state is written in, wherever it is. `unknown` and `aside` are muted. */
export const stateInks = {
  open: '#1d5a96',
  late: '#9c3d1f',
  claimed: '#765300',
  confirmed: '#1b6e3c',
} as const;

const common = { ink: '#222', muted: '#595959', ...stateInks } as const;

/** The blue of the live pages; of their red, which falls under 4.5:1 on the rewritten page, a deeper one. */
export const inks: Readonly<Record<ArticleTheme, Inks>> = {
  blue: { ...common, accent: '#1d5a96' },
  red: { ...common, accent: '#80181c' },
};

/** Hairlines between lines. */
export const rule = '#ddd';

/**
 * Grounds of the parts of a bar: the hues of the inks, 3:1 on white and on the page that was rewritten. A cell can't be
 * an outline or striped, as in pictures: there is a hue of its own for each. No text stands on them.
 */
export const parts: Readonly<Record<Mark | 'all', string>> = {
  all: '#8a8a8a',
  open: '#3a7ab5',
  late: '#c2593a',
  claimed: '#a67c1a',
  confirmed: '#2f9257',
  witnessed: '#2a8c8c',
  unknown: '#5f6b78',
  aside: '#8a8a8a',
};

/**
 * Beside the word of a state, so that its colour is not the only cue: as near to the live pages' drawings as letters of
 * any telephone's font come. Round and open for what is under way or what the unit says, solid for what was witnessed.
 */
export const shapes: Readonly<Record<Mark, string>> = {
  open: '◎',
  late: '▲',
  claimed: '○',
  confirmed: '●',
  witnessed: '■',
  unknown: '◇',
  aside: '□',
};

/** The ink of a state's word. */
export function inkOf(
  mark: Mark,
  { muted, open, late, claimed, confirmed }: Pick<Inks, 'muted' | keyof typeof stateInks>,
): string {
  switch (mark) {
    case 'open':
      return open;
    case 'late':
      return late;
    case 'claimed':
      return claimed;
    case 'confirmed':
    case 'witnessed':
      return confirmed;
    case 'unknown':
    case 'aside':
      return muted;
  }
}
