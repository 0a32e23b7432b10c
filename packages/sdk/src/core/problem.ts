// Problem documents read as hostile input: only what is known, of the right type, in bounded number and length.
import type { ErrorCode, FieldError, FieldErrorCode, Problem } from '../types/index.js';

const maxItems = 100;

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown, maxLength = 2000): string {
  return typeof value === 'string' ? value.slice(0, maxLength) : '';
}

// A code a newer server has added is kept: branching on it is the caller's.
function code(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z-]{1,40}\.[a-z-]{1,60}$/.test(value) ? value : undefined;
}

function list<T>(value: unknown, read: (item: unknown) => T | undefined): T[] {
  const items = Array.isArray(value) ? value.slice(0, maxItems).map(read) : [];
  return items.filter((item): item is T & {} => item !== undefined);
}

function fieldError(value: unknown): FieldError | undefined {
  const known = isObject(value) ? code(value['code']) : undefined;
  if (!isObject(value) || known === undefined) return undefined;
  const { pointer, detail, limit } = value;
  return {
    pointer: text(pointer),
    code: known as FieldErrorCode,
    detail: text(detail),
    ...(typeof limit === 'number' && { limit }),
  };
}

function takenTurn(value: unknown): Problem['taken'] {
  if (!isObject(value)) return undefined;
  const appeal = text(value['appeal'], 16);
  const asked = text(value['asked'], 200);
  return appeal ? { appeal, ...(asked && { asked }) } : undefined;
}

/**
 * The problem in a parsed body, or undefined if there is none in it.
 *
 * @param status - The response's own status; what the body says of it is not believed.
 * @param retryAfter - Seconds from the `Retry-After` header; else the body's.
 */
export function readProblem(value: unknown, status: number, retryAfter?: number): Problem | undefined {
  const known = isObject(value) ? code(value['code']) : undefined;
  if (!isObject(value) || known === undefined) return undefined;
  const errors = list(value['errors'], fieldError);
  const legal = list(value['legal'], (item) => text(item, 60) || undefined);
  const day = text(value['collectedOn'], 11);
  const taken = takenTurn(value['taken']);
  const wait = retryAfter ?? value['retryAfter'];
  return {
    type: text(value['type']),
    title: text(value['title']),
    status,
    code: known as ErrorCode,
    detail: text(value['detail']),
    requestId: text(value['requestId'], 100),
    ...(errors.length > 0 && { errors }),
    ...(legal.length > 0 && { legal }),
    ...(/^\d{4}-\d\d-\d\d$/.test(day) && { collectedOn: day }),
    ...(taken && { taken }),
    ...(typeof wait === 'number' && wait >= 0 && { retryAfter: wait }),
  };
}
