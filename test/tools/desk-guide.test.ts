// The guide to the staff desk names every key, and how many of them a standard task takes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { actKeys } from '@huiyin/sdk/views';
import { deskWordsFor } from '@huiyin/sdk/words';
import { describe, expect, it } from 'vitest';
import { KEYSTROKES } from '../../packages/widgets/src/staff/staff-desk/testing/keystrokes.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/guide/desk.md', import.meta.url)), 'utf8');
const { actions } = deskWordsFor('zh-CN').staffForms;

describe('docs/guide/desk.md', () => {
  it.each(Object.entries(actKeys))('names the key of %s', (act, key) => {
    expect(guide).toContain(`| \`${key.toUpperCase()}\` | ${actions[act as keyof typeof actKeys]} |`);
  });

  it.each(Object.entries(KEYSTROKES))('says how many keys it takes to %s', (task, count) => {
    const name = actions[task as keyof typeof KEYSTROKES];
    expect(guide).toMatch(new RegExp(`^\\| ${name}.* \\| ${count} \\|$`, 'm'));
  });
});
