// What WeChat makes of an article's colours when the phone is in dark mode. ADR 0046 says where the reading comes from.
import { hslOf, perceivedBrightness, rgbOf, within, type Rgb } from './colour.js';

/** What articles stand on, and what text without a colour of its own is written in, by day. */
export const lightPage = {
  background: { r: 255, g: 255, b: 255 },
  text: { r: 25, g: 25, b: 25 },
} as const satisfies Record<string, Rgb>;

/** What articles stand on in dark mode: #191919. */
export const darkPageBackground: Rgb = { r: 25, g: 25, b: 25 };

/** From here on text counts as white (“P ≥ 250 kept”), and so do backgrounds beyond it (“P > 250”). */
const WHITE = 250;
/** Backgrounds are no brighter: “P > 190 → scaled to 190”. */
const BRIGHTEST_BACKGROUND = 190;
/** “l < 22 → l = 22”. */
const LEAST_LIGHTNESS = 22;
/** “HSL l > 40” of backgrounds, “l ≤ 40” of text. */
const MIDDLE_LIGHTNESS = 40;
/** “l = 90−l”. */
const MIRRORED = 90;
/** “|P−B| > 138”: text of the page's own colour stands this far from the page, and nothing stands further. */
const FURTHEST = 138;
/** “≥ 65 kept”. */
const NEAREST = 65;
/** A background is bright from here on. The specification says “else on dark” and not where dark ends; as published. */
const BRIGHT = 100;

/**
 * “grey of lightness 110−l”. 110 is 100 and the page's own lightness, 9.8, rounded: white has to become the page, so the
 * figure is taken unrounded.
 */
const GREY_SUM = 100 + hslOf(darkPageBackground).l;

/**
 * The background WeChat shows for one that is written: “grey with HSL l > 40 or P > 250 → grey of lightness 110−l;
 * P > 190 → scaled to 190; l < 22 → l = 22”, the first that fits; any other stays.
 *
 * @example hexOf(darkBackground({ r: 255, g: 255, b: 255 })) // '#191919'
 */
export function darkBackground(written: Rgb): Rgb {
  const { h, s, l } = hslOf(written);
  const brightness = perceivedBrightness(written);
  // “grey with HSL l > 40 or P > 250”: “grey with” goes with the first alone, since near-whites have a tint as a rule.
  if ((s === 0 && l > MIDDLE_LIGHTNESS) || brightness > WHITE)
    return rgbOf({ h: 0, s: 0, l: Math.min(100, GREY_SUM - l) });
  if (brightness > BRIGHTEST_BACKGROUND) return scaledTo(BRIGHTEST_BACKGROUND, written);
  return l < LEAST_LIGHTNESS ? rgbOf({ h, s, l: LEAST_LIGHTNESS }) : written;
}

/**
 * The text colour WeChat shows for one that is written, on a background that has been rewritten already.
 *
 * @param written colour of the text, as the article has it
 * @param background what stands behind it in dark mode: {@link darkBackground} of the nearest one that is written, or
 *   {@link darkPageBackground}
 */
export function darkText(written: Rgb, background: Rgb): Rgb {
  const behind = perceivedBrightness(background);
  const brightness = perceivedBrightness(written);
  const apart = Math.abs(brightness - behind);
  if (brightness >= WHITE) return written;
  // “on the page colour”: a background as dark as the page counts as it. As published, two steps of brightness of grace.
  const onPage = behind <= perceivedBrightness(darkPageBackground) + 2;
  if (onPage && apart > FURTHEST) return scaledTo(behind + FURTHEST, written);
  if (apart >= NEAREST) return written;
  return behind < BRIGHT ? lighter(written, background) : darker(written, background);
}

/** “else on dark, if l ≤ 40 → l = 90−l and again, otherwise scaled to B+65”. */
function lighter(written: Rgb, background: Rgb): Rgb {
  const { h, s, l } = hslOf(written);
  if (l <= MIDDLE_LIGHTNESS) return darkText(rgbOf({ h, s, l: MIRRORED - l }), background);
  // As published, no brighter than 138: the specification leaves the ceiling out, with it contrasts come out lower.
  return scaledTo(Math.min(FURTHEST, perceivedBrightness(background) + NEAREST), written);
}

/** On bright backgrounds the specification says nothing; as published, the same the other way round. */
function darker(written: Rgb, background: Rgb): Rgb {
  const { h, s, l } = hslOf(written);
  if (l > MIRRORED - MIDDLE_LIGHTNESS) return darkText(rgbOf({ h, s, l: MIRRORED - l }), background);
  return scaledTo(Math.min(FURTHEST, perceivedBrightness(background) - NEAREST), written);
}

/** A border is rewritten as text on the page would be, whatever it stands on. */
export function darkBorder(written: Rgb): Rgb {
  return darkText(written, darkPageBackground);
}

/**
 * “scaled to”: all channels by one factor. Where one of them is at its end and can't follow, green makes up for the
 * brightness that is missing, or red, or blue, the first that still has room.
 */
function scaledTo(brightness: number, colour: Rgb): Rgb {
  const now = perceivedBrightness(colour);
  if (now === 0) return { r: brightness, g: brightness, b: brightness };
  const factor = brightness / now;
  const r = within(colour.r * factor);
  const g = within(colour.g * factor);
  const b = within(colour.b * factor);
  const missing = (brightness - perceivedBrightness({ r, g, b })) * 1000;
  if (g === 0 || r === 255 || b === 255) return { r, g: within(g + missing / 587), b };
  if (r === 0) return { r: within(r + missing / 299), g, b };
  return b === 0 || g === 255 ? { r, g, b: within(b + missing / 114) } : { r, g, b };
}
