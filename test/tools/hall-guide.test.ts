// The guide to report meetings says how many keys it takes to write down what is said there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HALL_KEYSTROKES } from '../../packages/widgets/src/staff/meeting-desk/testing/keystrokes.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/guide/meetings.md', import.meta.url)), 'utf8');

describe('docs/guide/meetings.md', () => {
  it.each([
    ['提问、答复、承诺，全部记下', HALL_KEYSTROKES.promise],
    ['只记提问，没人答', HALL_KEYSTROKES.question],
    ['补答一个', HALL_KEYSTROKES.answer],
  ])('says how many keys it takes: %s', (task, count) => {
    expect(guide).toContain(`| ${task} | ${count} |`);
  });
});
