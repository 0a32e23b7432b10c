// parse5, held to what an article can need: HTML that is never closed well can make it build without end.
import {
  defaultTreeAdapter,
  html,
  parseFragment,
  type DefaultTreeAdapterTypes,
  type ParserErrorHandler,
} from 'parse5';

/** Whether an element is a drawing, or a part of one. */
export function isDrawing(element: DefaultTreeAdapterTypes.Element): boolean {
  return element.namespaceURI === html.NS.SVG;
}

/** Stops a parser that makes far more elements than were written, as it does of formatting that is never closed. */
class TooManyElements extends Error {}

/**
 * HTML as a browser reads it, with the place of each thing.
 *
 * @returns nothing if far more elements would come of it than its characters can be the tags of
 */
export function parseBounded(
  text: string,
  onParseError?: ParserErrorHandler,
): DefaultTreeAdapterTypes.DocumentFragment | undefined {
  let left = text.length / 3 + 10;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...args) {
      left -= 1;
      if (left < 0) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...args);
    },
  };
  try {
    return parseFragment(text, {
      sourceCodeLocationInfo: true,
      treeAdapter,
      onParseError: onParseError ?? null,
    });
  } catch (error) {
    if (error instanceof TooManyElements) return undefined;
    throw error;
  }
}
