// Which colours meet where there is text, by day and in dark mode, as one goes down an article.
import {
  darkBackground,
  darkPageBackground,
  darkText,
  lightPage,
  parseColour,
  type Rgb,
} from '../dark/index.js';

export interface Pair {
  readonly text: Rgb;
  readonly behind: Rgb;
}

export interface Shades {
  readonly light: Pair;
  readonly dark: Pair;
  /**
   * What the rewriting goes by: the text colour as written, and the background as it has rewritten it. Neither knows of
   * elements it has left alone.
   */
  readonly assumed: Pair;
}

/** What an element's own style says. */
export interface OwnColours {
  readonly color: string | undefined;
  readonly background: string | undefined;
}

/** Outside of every element: the page. */
export const pageShades: Shades = {
  light: { text: lightPage.text, behind: lightPage.background },
  dark: { text: darkText(lightPage.text, darkPageBackground), behind: darkPageBackground },
  assumed: { text: lightPage.text, behind: darkPageBackground },
};

/**
 * The colours inside an element.
 *
 * @param untouched whether the rewriting leaves this element alone
 */
export function shadesInside(outside: Shades, own: OwnColours, untouched: boolean): Shades {
  const color = parseColour(own.color ?? '');
  const background = parseColour(own.background ?? '');
  const light = { text: color ?? outside.light.text, behind: background ?? outside.light.behind };
  if (untouched) {
    const dark = { text: color ?? outside.dark.text, behind: background ?? outside.dark.behind };
    return { light, dark, assumed: outside.assumed };
  }
  const rewritten = background && darkBackground(background);
  const assumed = { text: color ?? outside.assumed.text, behind: rewritten ?? outside.assumed.behind };
  // Text without a colour of its own is rewritten anew on each new background, from what was written further out.
  const isNew = color !== undefined || background !== undefined;
  const text = isNew ? darkText(assumed.text, assumed.behind) : outside.dark.text;
  return { light, dark: { text, behind: rewritten ?? outside.dark.behind }, assumed };
}
