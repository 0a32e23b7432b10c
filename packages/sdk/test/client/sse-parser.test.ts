// Event streams in every cut and spelling the standard allows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HuiyinResponseError } from '@huiyin/sdk';
import { SseParser, type SseMessage } from '@huiyin/sdk/realtime';

const parse = (...pieces: string[]): SseMessage[] => {
  const parser = new SseParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

describe('SseParser', () => {
  it.each<[string, string, SseMessage[]]>([
    ['one event', 'data: a\n\n', [{ type: 'message', data: 'a', id: undefined }]],
    ['a named event with id', 'id: 7\nevent: x\ndata: a\n\n', [{ type: 'x', data: 'a', id: '7' }]],
    ['several data lines', 'data: a\ndata:b\ndata\n\n', [{ type: 'message', data: 'a\nb\n', id: undefined }]],
    ['one blank after the colon', 'data:  a\n\n', [{ type: 'message', data: ' a', id: undefined }]],
    ['colons in data', 'data: {"a":1}\n\n', [{ type: 'message', data: '{"a":1}', id: undefined }]],
    [
      'line ends of every kind',
      'data: a\r\rdata: b\r\n\r\ndata: c\n\n',
      ['a', 'b', 'c'].map((data) => ({ type: 'message', data, id: undefined })),
    ],
    [
      'comments and unknown fields',
      ': hi\nfoo: bar\ndata: a\n\n',
      [{ type: 'message', data: 'a', id: undefined }],
    ],
    ['nothing for an empty event', 'event: x\n\n\n\n', []],
    [
      'the type of one event only',
      'event: x\ndata: a\n\ndata: b\n\n',
      [
        { type: 'x', data: 'a', id: undefined },
        { type: 'message', data: 'b', id: undefined },
      ],
    ],
    [
      'an id that stays',
      'id: 7\ndata: a\n\ndata: b\n\n',
      ['a', 'b'].map((data) => ({ type: 'message', data, id: '7' })),
    ],
    ['an id alone', 'id: 7\n\n', [{ type: 'message', data: '', id: '7' }]],
    ['no id with NUL', 'id: 7\0\ndata: a\n\n', [{ type: 'message', data: 'a', id: undefined }]],
    ['nothing of a half event', 'data: a\n', []],
    ['nothing of a half line', 'data: a\n\ndata: b', [{ type: 'message', data: 'a', id: undefined }]],
  ])('reads %s', (_, text, messages) => {
    expect(parse(text)).toEqual(messages);
  });

  it('takes a line end that is cut in two for one, also when nothing comes in between', () => {
    expect(parse('data: a\r', '', '\ndata: b\n\n')).toMatchObject([{ data: 'a\nb' }]);
  });

  it('reads `retry` only when it is digits', () => {
    const parser = new SseParser();
    parser.push('retry: 2500\n\n');
    expect(parser.retry).toBe(2500);
    parser.push('retry: 1e9\nretry: -1\nretry:\nretry: 99999999999999\n\n');
    expect(parser.retry).toBe(2500);
  });

  it('gives the same events however the bytes are cut', () => {
    const line = fc.oneof(
      { arbitrary: fc.constant(''), weight: 3 },
      fc.string({ unit: 'grapheme', maxLength: 8 }).map((data) => `data: ${data}`),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.nat().map((id) => `id: ${id}`),
      fc.constantFrom('event: appeal.changed', 'event:', ': ping', 'data', 'retry: 10', '回音: 方庄'),
    );
    const end = fc.constantFrom('\n', '\r', '\r\n');
    const stream = fc.array(fc.tuple(line, end), { maxLength: 24 }).map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(stream, fc.array(fc.nat(200), { maxLength: 12 }), (text, cuts) => {
        const bytes = new TextEncoder().encode(text);
        const whole = new TextDecoder().decode(bytes);
        const decoder = new TextDecoder();
        const bounds = [...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort(
          (a, b) => a - b,
        );
        const pieces = bounds.map((bound, i) =>
          decoder.decode(bytes.slice(bounds[i - 1] ?? 0, bound), { stream: true }),
        );
        expect(parse(...pieces)).toEqual(parse(whole));
        expect(parse(...Array.from(whole))).toEqual(parse(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the events of the standard’s own reading, line by line', () => {
    const field = fc.tuple(fc.constantFrom('data', 'event', 'id'), fc.stringMatching(/^[a-z: ]{0,6}$/));
    const event = fc.array(field, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const text = events
          .map((fields) => fields.map(([name, value]) => `${name}: ${value}\n`).join('') + '\n')
          .join('');
        let id: string | undefined;
        const expected = events.flatMap((fields) => {
          const last = (name: string) => fields.filter(([n]) => n === name).at(-1)?.[1];
          id = last('id') ?? id;
          const data = fields
            .filter(([name]) => name === 'data')
            .map(([, value]) => value)
            .join('\n');
          return data || last('id') !== undefined ? [{ type: last('event') || 'message', data, id }] : [];
        });
        expect(parse(text)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['a line that never ends', ['data: ', ...Array.from({ length: 40 }, () => 'x'.repeat(2_000))]],
    ['a long line in one piece', [`data: ${'x'.repeat(70_000)}\n`]],
    ['an event that never ends', Array.from({ length: 10 }, () => `data: ${'x'.repeat(30_000)}\n`)],
  ])('refuses %s', (_, pieces) => {
    expect(() => parse(...pieces)).toThrow(HuiyinResponseError);
  });

  it('takes lines and events up to its limits', () => {
    const parser = new SseParser({ line: 10, data: 9 });
    expect(parser.push('data: 1234\ndata: 5678\n\n')).toMatchObject([{ data: '1234\n5678' }]);
    expect(() => parser.push('data: 12345\n')).toThrow(HuiyinResponseError);
  });
});
