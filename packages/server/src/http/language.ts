// Which of our languages a reader would rather have.
import type { Language } from '../words/index.js';

const known: readonly (readonly [prefix: string, language: Language])[] = [
  ['zh', 'zh-CN'],
  ['en', 'en'],
];
/** Longer headers are nobody's preference. */
const longest = 500;

/** Chinese unless `Accept-Language` (RFC 9110 §12.5.4) puts English before it. */
export function preferredLanguage(header: string | null): Language {
  if (header === null || header.length > longest) return 'zh-CN';
  let best: Language = 'zh-CN';
  let bestQuality = 0;
  for (const range of header.toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const language = known.find(([prefix]) => tag === prefix || tag.startsWith(`${prefix}-`))?.[1];
    const quality = qualityOf(parameters);
    if (language !== undefined && quality > bestQuality) [best, bestQuality] = [language, quality];
  }
  return best;
}

function qualityOf(parameters: readonly string[]): number {
  const written = parameters.find((parameter) => parameter.startsWith('q='));
  if (written === undefined) return 1;
  const quality = /^q=[01](\.\d{1,3})?$/.test(written) ? Number(written.slice(2)) : 0;
  return Math.min(1, quality);
}
