// Colours as articles write them, and the measures that WeChat and WCAG take of them.

/** Red, green and blue, 0 to 255 each. Need not be whole while one colour is worked out from another. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Hue 0 to 360, saturation and lightness 0 to 100. */
export interface Hsl {
  readonly h: number;
  readonly s: number;
  readonly l: number;
}

const HEX = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i;
const RGB = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/i;

/**
 * Reads a colour in one of the forms an article may write: `#rgb`, `#rrggbb`, `rgb(r, g, b)` with whole numbers of at
 * most 255.
 *
 * @returns nothing for any other form: names, alpha, percentages, functions
 * @example parseColour('#595959') // { r: 89, g: 89, b: 89 }
 */
export function parseColour(text: string): Rgb | undefined {
  const hex = HEX.exec(text);
  if (hex) {
    const digits = hex.slice(1).filter((part) => part !== undefined);
    const [r = 0, g = 0, b = 0] = digits.map((part) =>
      Number.parseInt(part.length === 1 ? part + part : part, 16),
    );
    return { r, g, b };
  }
  const channels = RGB.exec(text)?.slice(1).map(Number);
  if (!channels || channels.some((channel) => channel > 255)) return undefined;
  const [r = 0, g = 0, b = 0] = channels;
  return { r, g, b };
}

/** Writes a colour as `#rrggbb`, rounded as screens round it. */
export function hexOf({ r, g, b }: Rgb): string {
  const two = (channel: number): string => Math.round(within(channel)).toString(16).padStart(2, '0');
  return `#${two(r)}${two(g)}${two(b)}`;
}

/** A channel that was worked out, held to what a screen can show. */
export function within(channel: number): number {
  return Math.min(255, Math.max(0, channel));
}

/** How bright a colour seems, 0 to 255: (299 r + 587 g + 114 b) / 1000. */
export function perceivedBrightness({ r, g, b }: Rgb): number {
  return (299 * r + 587 * g + 114 * b) / 1000;
}

/** The same colour in hue, saturation and lightness. */
export function hslOf({ r, g, b }: Rgb): Hsl {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const span = most - least;
  const sum = most + least;
  const l = (sum / 510) * 100;
  if (span === 0) return { h: 0, s: 0, l };
  const s = (span / (sum <= 255 ? sum : 510 - sum)) * 100;
  return { h: hueOf({ r, g, b }, most, span), s, l };
}

function hueOf({ r, g, b }: Rgb, most: number, span: number): number {
  if (most === r) return (60 * ((g - b) / span) + 360) % 360;
  return most === g ? 60 * ((b - r) / span) + 120 : 60 * ((r - g) / span) + 240;
}

/** A colour of this hue, saturation and lightness, its channels not rounded. */
export function rgbOf({ h, s, l }: Hsl): Rgb {
  const light = l / 100;
  const swing = (s / 100) * Math.min(light, 1 - light);
  const channel = (offset: number): number => {
    const twelfth = (offset + h / 30) % 12;
    return within(255 * (light - swing * Math.max(-1, Math.min(twelfth - 3, 9 - twelfth, 1))));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}

/**
 * How far two colours stand apart, 1 to 21, in either order: WCAG 2.2's contrast ratio, of the colours as screens round
 * them.
 */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const lighter = Math.max(luminance(one), luminance(other));
  const darker = Math.min(luminance(one), luminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance({ r, g, b }: Rgb): number {
  const linear = (channel: number): number => {
    const share = Math.round(within(channel)) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
