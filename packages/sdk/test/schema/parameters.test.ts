// Path and query parameters: typed values out, or what is wrong with them.
import { readParameters, validateParameters } from '@huiyin/sdk/validators';
import { describe, expect, it } from 'vitest';

describe('parameters', () => {
  it('come out typed: whole numbers as numbers', () => {
    const read = readParameters('appeals.list', 'query', {
      body: 'fangzhuang',
      limit: '20',
      cursor: undefined,
    });
    expect(read).toEqual({ ok: true, values: { body: 'fangzhuang', limit: 20 } });
  });

  it('that stand once in a list are that one', () => {
    const read = readParameters('appeals.get', 'path', { number: ['FZ-2026-000109'] });
    expect(read).toEqual({ ok: true, values: { number: 'FZ-2026-000109' } });
  });

  it.each([
    ['missing', {}, '?body', 'field.required'],
    ['repeated', { body: ['a', 'b'] }, '?body', 'field.wrong-type'],
    ['unknown', { body: 'a', catagory: 'lifts' }, '?catagory', 'field.unknown'],
    ['outside of the choice', { body: 'a', list: 'all' }, '?list', 'field.not-allowed'],
    ['no number', { body: 'a', limit: 'ten' }, '?limit', 'field.wrong-type'],
    ['a broken number', { body: 'a', limit: '1.5' }, '?limit', 'field.wrong-type'],
    ['a number too many', { body: 'a', limit: '101' }, '?limit', 'field.out-of-range'],
    ['an endless number', { body: 'a', limit: '9'.repeat(400) }, '?limit', 'field.wrong-type'],
    ['of the wrong form', { body: 'a', cursor: '*' }, '?cursor', 'field.wrong-format'],
    ['holding NUL', { body: 'a\u0000' }, '?body', 'field.control-character'],
    ['called __proto__', JSON.parse('{"body":"a","__proto__":"x"}'), '?__proto__', 'field.unknown'],
    ['called with a slash', { body: 'a', 'a/b': '1' }, '?a/b', 'field.unknown'],
  ])('that are %s are told by name', (_, raw: Record<string, string>, pointer, code) => {
    expect(validateParameters('appeals.list', 'query', raw)).toMatchObject([{ pointer, code }]);
  });

  it('that are wrong in several ways are told once for each name', () => {
    const raw = { body: ['a', '\u0000'], more: ['__proto__', '\u0000'] };
    expect(validateParameters('appeals.list', 'query', raw)).toEqual([
      { pointer: '?more', code: 'field.control-character' },
      { pointer: '?body', code: 'field.control-character' },
    ]);
  });

  it('in the path are named as in the path', () => {
    expect(validateParameters('appeals.get', 'path', { number: '../../etc' })).toMatchObject([
      { pointer: '{number}' },
    ]);
  });

  it('are refused where an operation takes none', () => {
    expect(validateParameters('bodies.list', 'query', { page: '2' })).toEqual([
      { pointer: '?page', code: 'field.unknown' },
    ]);
    expect(readParameters('bodies.list', 'query', {})).toEqual({ ok: true, values: {} });
  });
});
