// Colours of articles. Ordinary palettes fall under 4.5:1 once 微信 rewrites them for dark screens; each of these was
// computed to stay above it on white and on the rewritten page. There is no ground but the page's own under any text.
import type { Mark } from '@huiyin/sdk/views';
import type { ArticleTheme } from './types.js';

/** Colours of text, on the page's own ground. */
export interface Inks {
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly late: string;
  readonly confirmed: string;
}

const common = { ink: '#222', muted: '#595959', late: '#9c3d1f', confirmed: '#1b6e3c' } as const;

export const inks: Readonly<Record<ArticleTheme, Inks>> = {
  blue: { ...common, accent: '#00507d' },
  red: { ...common, accent: '#80181c' },
};

/** Hairlines between lines. */
export const rule = '#ddd';

/** Grounds of the parts of a bar, 3:1 on white and on the page that was rewritten. No text stands on them. */
export const parts: Readonly<Record<Mark | 'all', string>> = {
  all: '#6f7f8f',
  open: '#c2593a',
  late: '#c2593a',
  claimed: '#6f7f8f',
  confirmed: '#2f9257',
  witnessed: '#2a8c8c',
  unknown: '#b08d3a',
  aside: '#8a8a8a',
};

/** Beside the word of a state, so that its colour is not the only cue: outlines for what the unit says. */
export const shapes: Readonly<Record<Mark, string>> = {
  open: '△',
  late: '▲',
  claimed: '○',
  confirmed: '●',
  witnessed: '■',
  unknown: '◇',
  aside: '□',
};

/** The ink of a state's word. */
export function inkOf(mark: Mark, { ink, muted, late, confirmed }: Inks): string {
  switch (mark) {
    case 'open':
    case 'late':
      return late;
    case 'confirmed':
    case 'witnessed':
      return confirmed;
    default:
      return mark === 'claimed' ? ink : muted;
  }
}
