// The receipt as a paper slip: number, code, what happens next and by when.
import type { LeafReference, Receipt } from '../types/index.js';
import type { FormWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatMoment } from './format.js';

export interface ReceiptView {
  readonly headline: string;
  readonly number: { readonly label: string; readonly value: string };
  readonly code: { readonly label: string; readonly value: string; readonly note: string };
  readonly rows: readonly { readonly term: string; readonly text: string }[];
  readonly nextHeading: string;
  readonly next: readonly string[];
  readonly leaf: string;
  /** What to check it by, in a year and elsewhere: its hash; where a key is given, the log's name and that key. */
  readonly proof: readonly { readonly term: string; readonly text: string }[];
  readonly demo?: string;
  /** Number and code as text, for a clipboard. */
  readonly copy: string;
  /** A lost code can't be re-issued without a contact; said before it is lost. */
  readonly warning?: string;
}

/**
 * Draws up a receipt; `recoverable` is whether a contact was left.
 *
 * @param key - The verifier key of the log, as the page or the server has it. Whole: its id alone could be met by
 *   trying keys.
 */
export function receiptView(
  receipt: Receipt,
  recoverable: boolean,
  words: FormWords,
  key?: string,
): ReceiptView {
  const w = words.receipt;
  const firstDue = formatDay(receipt.clocks.firstResponse.due, words);
  return {
    headline: fill(w.headline, { number: receipt.number, due: firstDue }),
    number: { label: w.number, value: receipt.number },
    code: { label: w.code, value: receipt.trackingCode, note: w.codeNote },
    rows: [
      { term: w.receivedAt, text: formatMoment(receipt.receivedAt, words) },
      { term: w.unit, text: receipt.body.name },
    ],
    nextHeading: w.next,
    next: [
      fill(w.nextFirst, { due: firstDue }),
      fill(w.nextResolution, { due: formatDay(receipt.clocks.resolution.due, words) }),
      w.nextClose,
    ],
    copy: `${w.number} ${receipt.number}\n${w.code} ${receipt.trackingCode}`,
    leaf: fill(w.leaf, {
      ledger: receipt.leaf.ledger,
      // Leaves are counted from 0, people count from 1.
      index: formatCount(receipt.leaf.index + 1),
    }),
    proof: proofOf(receipt.leaf, w, key),
    ...(receipt.demo && { demo: words.common.demo }),
    ...(!recoverable && { warning: w.codeLostAnonymous }),
  };
}

function proofOf({ hash, ledger }: LeafReference, w: FormWords['receipt'], key = ''): ReceiptView['proof'] {
  const name = key.split('+')[0] ?? '';
  // Another ledger's key has nothing to say of this entry.
  const isOurs = name.endsWith(`/${ledger}`);
  return [
    { term: w.leafHash, text: hash },
    ...(isOurs
      ? [
          { term: w.logName, text: name },
          { term: w.sealKey, text: key },
        ]
      : []),
  ];
}
