// What may stand in a notice to residents: nothing that reaches or names a person; the number of an office does.
import type { OfficePhoneDraft } from '../types/index.js';
import { findRedactions, isMobileNumber, type RedactionKind } from './redaction.js';

/** Days a notice may tell of something in the past or to come. */
export const NOTICE_REACH_DAYS = 366;

/** Words that must not be published, and what they give away. */
export interface PrivatePassage<Part extends string = string> {
  readonly part: Part;
  readonly kind: RedactionKind;
  readonly text: string;
}

/**
 * The passages of some texts that must not be read by everybody, in order. A phone that is said to be an office's
 * may stand; a mobile one only if it is said to have been published with its post.
 */
export function privatePassages<Part extends string>(
  texts: Readonly<Partial<Record<Part, string>>>,
  officePhones: readonly OfficePhoneDraft[] = [],
): PrivatePassage<Part>[] {
  const open = new Set(
    officePhones
      .filter(({ number, publishedMobile }) => publishedMobile === true || !isMobileNumber(number))
      .map(({ number }) => digitsOf(number)),
  );
  return (Object.entries(texts) as [Part, string | undefined][]).flatMap(([part, text = '']) =>
    findRedactions(text)
      .map(({ kind, at, length }) => ({ part, kind, text: text.slice(at, at + length) }))
      .filter((passage) => passage.kind !== 'phone' || !open.has(digitsOf(passage.text))),
  );
}

function digitsOf(number: string): string {
  return number.normalize('NFKC').replace(/[^0-9]/g, '');
}
