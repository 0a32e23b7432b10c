// `huiyin erase` before it reaches a database: what it takes, and that nobody erases by mistake.
import { describe, expect, it } from 'vitest';
import { erase } from '../../src/cli/erase.js';
import type { Terminal } from '../../src/cli/terminal.js';

/** @param answer what whoever sits there types; nobody does where it is absent */
function terminal(answer?: { readonly line: string | undefined }) {
  const said: string[] = [];
  const questions: string[] = [];
  const port: Terminal = {
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    isScreen: false,
    isAttended: answer !== undefined,
    ask(question) {
      questions.push(question);
      return Promise.resolve(answer?.line);
    },
  };
  return { port, questions, said: () => said.join('') };
}

describe('huiyin erase', () => {
  it.each([
    ['no number', []],
    ['a number that is none', ['109']],
    ['two numbers', ['FZ-2026-000109', 'FZ-2026-000110']],
    ['an option there is not', ['FZ-2026-000109', '--force']],
  ])('with %s says how it is used', async (_, args) => {
    const { port, said } = terminal({ line: 'FZ-2026-000109' });
    expect(await erase(args, port)).toBe(2);
    expect(said()).toContain('huiyin erase <');
  });

  it('asks nobody where nobody sits, and does nothing without --yes', async () => {
    const { port, said, questions } = terminal();
    expect(await erase(['FZ-2026-000109'], port)).toBe(2);
    expect(said()).toContain('--yes');
    expect(questions).toEqual([]);
  });

  it.each([['y'], ['FZ-2026-000110'], [''], [undefined]])('takes %j for a no', async (line) => {
    const { port, said, questions } = terminal({ line });
    expect(await erase(['FZ-2026-000109'], port)).toBe(2);
    expect(questions).toHaveLength(1);
    // What goes and what stays was said before.
    expect(said()).toMatch(/没有的：.*查询码[^]*留下的：.*编号[^]*没有抹除/);
  });
});
