// Bars, whose parts differ by texture and not only by colour: outlines for what the unit says, solid for what others witnessed.
import type { Mark } from '@huiyin/sdk/views';
import type { Pen } from './pen.js';
import { colours } from './styles.js';

/** How a part of a bar looks: as a state's mark, or `all` for everything of which other parts are shares. */
export type Look = Mark | 'all';

/** Narrower than this no texture is seen. */
const NARROW = 8;
const STRIPE = 4;

export function part(
  pen: Pen,
  look: Look,
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  switch (look) {
    case 'open':
    case 'late':
    case 'confirmed':
      pen.box(x, y, width, height, { fill: colours[look] });
      return;
    case 'claimed':
      outline(pen, x, y, width, height, { colour: colours.claimed, width: 3 });
      return;
    case 'unknown':
      outline(pen, x, y, width, height, { colour: colours.unknown, width: 2, isDashed: true });
      return;
    case 'witnessed':
      outline(pen, x, y, width, height, { colour: colours.confirmed, width: 2 });
      for (let at = STRIPE; at + STRIPE <= width; at += 2 * STRIPE)
        pen.box(x + at, y, STRIPE, height, { fill: colours.confirmed });
      return;
    case 'aside':
    case 'all':
      pen.box(x, y, width, height, { fill: colours.sunken, edge: { colour: colours.muted, width: 1 } });
  }
}

function outline(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  edge: { readonly colour: string; readonly width: number; readonly isDashed?: boolean },
): void {
  if (width < NARROW) pen.box(x, y, width, height, { fill: edge.colour });
  else pen.box(x, y, width, height, { fill: colours.surface, edge });
}

/** A share as it can be drawn: 0 to 1, whatever it was worked out from. */
export function share(ratio: number): number {
  return Number.isFinite(ratio) ? Math.min(1, Math.max(0, ratio)) : 0;
}

/** Part after part, as far as there is room. */
export function wholeBar(
  pen: Pen,
  segments: readonly { readonly mark: Mark; readonly ratio: number }[],
  height: number,
): void {
  let x = pen.left;
  for (const { mark, ratio } of segments) {
    const width = Math.min(share(ratio) * pen.width, pen.right - x);
    part(pen, mark, x, pen.y, { width, height });
    x += width;
  }
}
