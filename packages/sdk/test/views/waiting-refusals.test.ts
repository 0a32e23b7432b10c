// Whatever a route can refuse, whoever wrote it at a door or in the hall is told in a sentence, and never by a code.
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '@huiyin/sdk';
import { errorsOf } from '../../src/error-status.js';
import { routes, type Operation } from '../../src/routes.js';
import {
  hallRefusalSentence,
  isPastMending,
  refusalSentence,
  visitRefusalSentence,
  type HallAct,
} from '../../src/views/index.js';
import { deskWordsFor, meetingDeskWordsFor, visitWordsFor } from '../../src/words/index.js';

const hallWords = meetingDeskWordsFor('zh-CN');
const visitWords = visitWordsFor('zh-CN');

/** What is sent at the desk in the hall, and from its queue. */
const hallActs: readonly (readonly [Operation, HallAct])[] = [
  ['staff.meetings.capture', 'question'],
  ['staff.meetings.take', 'question'],
  ['staff.meetings.setAside', 'question'],
  ['staff.meetings.answer', 'answer'],
  ['staff.meetings.open', 'open'],
  ['staff.meetings.close', 'close'],
  ['staff.meetings.attend', 'attend'],
];

/** A whole sentence of hanzi; a code is none. */
function expectSentence(said: string, code: string): void {
  expect(said, code).toMatch(/[\u4e00-\u9fff].*。$/u);
  expect(said, code).not.toMatch(/[a-z]|[{}]/);
}

describe('a refusal of what was written in the hall', () => {
  it.each(hallActs)('is said in a sentence for every code of %s', (operation, act) => {
    const codes = errorsOf(operation);
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expectSentence(hallRefusalSentence(act, { code, errors: [] }, hallWords), code);
  });

  it('speaks of the clock where the time was wrong, and of the act it was wrong for', () => {
    const said = (act: HallAct) =>
      hallRefusalSentence(act, { code: 'meeting.time-out-of-range', errors: [] }, hallWords);
    expect(said('question')).toContain('对好再记');
    expect(said('open')).toContain('再点“现在开会”');
    expect(said('close')).toContain('再点“散会”');
  });

  it('counts the fields that are wrong before anything else', () => {
    expect(hallRefusalSentence('question', { code: 'request.invalid', errors: [{}, {}] }, hallWords)).toBe(
      '有2处要改。',
    );
  });

  it('tells a code it does not know to whoever can look it up', () => {
    const said = hallRefusalSentence('close', { code: 'meeting.of-next-year', errors: [] }, hallWords);
    expect(said).toContain('把“meeting.of-next-year”告诉管理员');
  });

  it('can be let go where its appeal has moved on, and is kept where it can be mended', () => {
    const gone = errorsOf('staff.meetings.answer').filter(isPastMending);
    expect([...gone].sort()).toEqual<ErrorCode[]>([
      'appeal.erased',
      'appeal.illegal-transition',
      'appeal.not-your-unit',
      'meeting.turn-not-open',
    ]);
  });
});

describe('a refusal of what was written at a door', () => {
  it('is said in a sentence for every code of a visit', () => {
    const codes = errorsOf('staff.visits.log');
    expect(codes).toContain('attachment.not-found');
    for (const code of codes) expectSentence(visitRefusalSentence({ code, errors: [] }, visitWords), code);
  });
});

describe('a refusal at the staff desk', () => {
  const works = (Object.keys(routes) as Operation[]).filter((name) =>
    /^staff\.(appeals|commitments|whistles)\./.test(name),
  );

  it.each(works)('is said in a sentence for every code of %s, without the server’s help', (operation) => {
    for (const code of errorsOf(operation))
      expectSentence(refusalSentence(code, undefined, deskWordsFor('zh-CN')), code);
  });
});
