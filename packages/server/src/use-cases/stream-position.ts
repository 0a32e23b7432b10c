// Cursors of streams: how far each ledger has been heard, opaque to whoever holds one.
import { OperationError } from './operation.js';
import type { Secrets } from './ports.js';

/** The last sequence number heard, by ledger. */
export type StreamPosition = ReadonlyMap<string, number>;

const KIND = 'stream';

export function formatStreamPosition(secrets: Secrets, position: StreamPosition): string {
  return secrets.sealCursor(KIND, [...position].map(([ledger, seq]) => `${ledger}${String(seq)}`).join('.'));
}

/** @throws OperationError `cursor.invalid` for anything this server has not given out */
export function parseStreamPosition(secrets: Secrets, cursor: string): StreamPosition {
  const text = secrets.openCursor(KIND, cursor);
  if (text === undefined) throw new OperationError('cursor.invalid');
  return new Map(
    text.split('.').map((part): [string, number] => {
      const [, ledger, digits] = /^([A-Z]{2,4})(\d{1,16})$/.exec(part) ?? [];
      if (ledger === undefined || digits === undefined) throw new OperationError('cursor.invalid');
      return [ledger, Number(digits)];
    }),
  );
}
