// Cursors of lists: where a page ended, opaque to whoever holds it and good for the same list only.
import { isDay, type Millis } from '@huiyin/sdk/rules';
import { OperationError } from './operation.js';
import type { ListPosition, Secrets } from './ports.js';

export function formatPosition(secrets: Secrets, list: string, { day, number }: ListPosition): string {
  return secrets.sealCursor(list, `${day}/${number}`);
}

/** @throws OperationError `cursor.invalid` for anything this server has not given out for this list */
export function parsePosition(
  secrets: Secrets,
  list: string,
  cursor: string | undefined,
): ListPosition | undefined {
  if (cursor === undefined) return undefined;
  const [day, number] = secrets.openCursor(list, cursor)?.split('/') ?? [];
  if (day === undefined || number === undefined || !isDay(day)) throw new OperationError('cursor.invalid');
  return { day, number };
}

/** A position in what is sorted by a moment. @throws OperationError `cursor.invalid` */
export function momentPosition(
  secrets: Secrets,
  list: string,
  cursor: string | undefined,
): { readonly at: Millis; readonly id: string } | undefined {
  if (cursor === undefined) return undefined;
  const position = secrets.openCursor(list, cursor) ?? '';
  const [, at, id] = /^([0-9]{1,15})\/([A-Z0-9-]{1,24})$/.exec(position) ?? [];
  if (at === undefined || id === undefined) throw new OperationError('cursor.invalid');
  return { at: Number(at), id };
}

/** A position in what is counted. @throws OperationError `cursor.invalid` */
export function serialPosition(
  secrets: Secrets,
  list: string,
  cursor: string | undefined,
): number | undefined {
  if (cursor === undefined) return undefined;
  const position = secrets.openCursor(list, cursor);
  if (position === undefined || !/^[0-9]{1,15}$/.test(position)) throw new OperationError('cursor.invalid');
  return Number(position);
}

/** One more than a page holds is read, to know whether there is a next one. */
export function pageOf<T>(rows: readonly T[], limit: number): { page: readonly T[]; last?: T } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return rows.length > limit && last !== undefined ? { page, last } : { page };
}

/** Items on a page where none are asked for. */
export const PAGE_SIZE = 20;
