// The largest numeral of a picture, with its unit on the same baseline.
import type { Pen } from './pen.js';
import { colours, type TextStyle } from './styles.js';

export interface NumeralLook {
  readonly number: TextStyle;
  readonly unit: TextStyle;
  /** How small either may become where there is no room. */
  readonly least: { readonly number: number; readonly unit: number };
  readonly gap: number;
  /** Where it is of what is not done, and there is any. */
  readonly isOpen?: boolean | undefined;
  /** For both; the whole width if absent. */
  readonly room?: number | undefined;
}

export function numeral(
  pen: Pen,
  { value, unit }: { readonly value: string; readonly unit: string },
  { number: numberStyle, unit: unitStyle, least, gap, isOpen = false, room = pen.width }: NumeralLook,
): void {
  const word = pen.texts.fit(unit, unitStyle, room * 0.4, { least: least.unit });
  const look = isOpen ? { ...numberStyle, colour: colours.open } : numberStyle;
  const number = pen.texts.fit(value, look, room - word.width - gap, { least: least.number });
  pen.at(number, pen.y, {});
  const down = (number.height - word.height) / 2 + (number.style.size - word.style.size) * 0.38;
  pen.at(word, pen.y + down, { x: pen.left + number.width + gap });
  pen.y += number.height;
}
