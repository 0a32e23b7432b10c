// How text looks on paper: the pages' colours and their scale, in points.
import type { FontWeight } from '@huiyin/fonts';

export interface TextStyle {
  readonly weight: FontWeight;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: string;
}

export const colours = { ink: '#1f2328', muted: '#57606a', rule: '#c9cdd2' } as const;

/** As the pages mark a demonstration. */
export const demoColours = { ink: '#493600', surface: '#fff3cd', edge: '#7a5b00' } as const;

const text = { weight: 'regular', size: 10, leading: 16, colour: colours.ink } as const;

export const styles = {
  title: { ...text, weight: 'bold', size: 18, leading: 25 },
  heading: { ...text, weight: 'bold', size: 12, leading: 18 },
  text,
  strong: { ...text, weight: 'bold' },
  small: { ...text, size: 8.5, leading: 13, colour: colours.muted },
  cell: { ...text, size: 9, leading: 13.5 },
  cellStrong: { ...text, weight: 'bold', size: 9, leading: 13.5 },
  columnTitle: { ...text, weight: 'bold', size: 8.5, leading: 13.5, colour: colours.muted },
  margin: { ...text, size: 8, leading: 11, colour: colours.muted },
  mark: { ...text, weight: 'bold', size: 9, leading: 11, colour: demoColours.ink },
} as const satisfies Readonly<Record<string, TextStyle>>;
