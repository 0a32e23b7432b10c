// Codes printed on paper: made by chance, kept as keyed hashes only, each good for one press, never tied to anybody.
import type { ErrorCode } from '@huiyin/sdk';
import { printedCodeOf, PRINTED_CODE_DIGITS, readPrintedCode, type Millis } from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { OperationError } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import type { CodePlace } from './printed-code-records.js';
import { countWrongCode } from './tries.js';

export interface MintedCodes {
  /** Bare digits, for the paper. They are kept nowhere. */
  readonly codes: readonly string[];
  /** For the database, in an order that says nothing of that on the paper. */
  readonly hashes: readonly Uint8Array[];
}

export function mintCodes(
  secrets: Pick<Secrets, 'mintTrackingCode' | 'blindIndex' | 'shuffle'>,
  place: CodePlace,
  count: number,
): MintedCodes {
  const codes = new Set<string>();
  while (codes.size < count) {
    codes.add(printedCodeOf(secrets.mintTrackingCode().slice(0, PRINTED_CODE_DIGITS - 1)));
  }
  return {
    codes: [...codes],
    hashes: secrets.shuffle([...codes].map((code) => codeHash(secrets, place, code))),
  };
}

/** @param code bare digits */
export function codeHash(
  secrets: Pick<Secrets, 'blindIndex'>,
  { purpose, record }: CodePlace,
  code: string,
): Uint8Array {
  return secrets.blindIndex(`printed-code/${purpose}/${record}/${code}`);
}

/**
 * Takes unused codes out of use; all or none.
 * @param hashes of what was typed, in its order
 * @throws OperationError `request.invalid` with the place of each that is no code of the place, was used, or stands there twice
 */
export async function voidTyped(
  transaction: Pick<LedgerTransaction, 'voidCodes'>,
  place: CodePlace,
  hashes: readonly Uint8Array[],
): Promise<void> {
  const nameOf = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
  const names = hashes.map(nameOf);
  const once = [...new Set(names)].map((name) => Buffer.from(name, 'hex'));
  const voided = new Set((await transaction.voidCodes(place, once)).map(nameOf));
  const errors = names.flatMap((name, index) =>
    voided.has(name) && names.indexOf(name) === index
      ? []
      : [{ pointer: `/codes/${index}`, code: 'field.not-allowed' as const, detail: '' }],
  );
  if (errors.length > 0) throw new OperationError('request.invalid', { errors });
}

/** A code as it was typed, and the press that brought it. */
export interface Presented {
  readonly place: CodePlace;
  readonly typed: string;
  /** Random, from the form or the client: what is sent twice under it is done once. */
  readonly pressKey: string | undefined;
}

/** `again`: by the same press as before. `void`: it was taken out of use, or given back. */
export type CodeUse = 'now' | 'again' | 'spent' | 'void' | 'wrong';

/**
 * Uses a code within `transaction`. The hash is made and looked for whatever was typed: that it can't be one is told no
 * sooner than that there is none.
 */
export async function useCode(
  secrets: Pick<Secrets, 'blindIndex' | 'equal' | 'random'>,
  transaction: LedgerTransaction,
  { place, typed, pressKey }: Presented,
): Promise<CodeUse> {
  const digits = readPrintedCode(typed);
  const hash = codeHash(secrets, place, digits ?? '');
  const standing = await transaction.lockCode(place, hash);
  // Who sends no key can't send the same press again.
  const press = pressKey ?? Buffer.from(secrets.random(18)).toString('base64url');
  const pressHash = secrets.blindIndex(`press/${place.record}/${digits ?? ''}/${press}`);
  if (!standing) return 'wrong';
  if (standing.state === 'void') return 'void';
  if (standing.state === 'used') {
    return secrets.equal(standing.pressHash ?? new Uint8Array(), pressHash) ? 'again' : 'spent';
  }
  await transaction.useCode(place, hash, pressHash);
  return 'now';
}

/**
 * Counts a wrong code at a record. One that can't be a code, because a digit is mistaken, is a slip of the pen and no guess.
 * @throws OperationError `codes.wrong`, or `codes.tooMany` while wrong codes have to wait
 */
export async function refuseWrongCode(
  ports: Pick<UseCasePorts, 'ledgers' | 'log'>,
  { place, typed }: Pick<Presented, 'place' | 'typed'>,
  codes: { readonly wrong: ErrorCode; readonly tooMany: ErrorCode },
  now: Millis,
): Promise<never> {
  const isGuess = readPrintedCode(typed) !== undefined;
  const { record } = place;
  return await countWrongCode(ports, { ledger: ledgerOf(record), record, isGuess, ...codes }, now);
}
