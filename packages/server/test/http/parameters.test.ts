// Path and query parameters are checked against the route table before anybody acts on them.
import type { Problem } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { testApp } from './support/app.js';

async function refused(path: string): Promise<Problem> {
  const { ask, calls } = testApp();
  const response = await ask(path);
  expect(response.status).toBe(422);
  expect(calls).toEqual([]);
  return (await response.json()) as Problem;
}

describe('parameters', () => {
  it('arrive typed and decoded', async () => {
    const { ask, calls } = testApp();
    await ask('/v1/appeals?body=fangzhuang&limit=20&list=done');
    expect(calls[0]?.call).toMatchObject({
      path: {},
      query: { body: 'fangzhuang', limit: 20, list: 'done' },
    });
    await ask('/v1/appeals/%46Z-2026-000109');
    expect(calls[1]?.call).toMatchObject({ path: { number: 'FZ-2026-000109' } });
  });

  it('know the lists of a unit from the number of a case', async () => {
    const { ask, calls } = testApp();
    await ask('/v1/appeals/lists?body=fangzhuang&vocabulary=xincun');
    await ask('/v1/appeals/FZ-2026-000109');
    expect(calls.map(({ operation }) => operation)).toEqual(['appeals.lists', 'appeals.get']);
    expect(calls[0]?.call).toMatchObject({ query: { body: 'fangzhuang', vocabulary: 'xincun' } });
  });

  it.each([
    ['/v1/appeals', '?body', 'field.required'],
    ['/v1/appeals?body=fangzhuang&limit=0', '?limit', 'field.out-of-range'],
    ['/v1/appeals?body=fangzhuang&limit=ten', '?limit', 'field.wrong-type'],
    ['/v1/appeals?body=fangzhuang&list=all', '?list', 'field.not-allowed'],
    ['/v1/appeals?body=fangzhuang&list=near', '?list', 'field.not-allowed'],
    ['/v1/appeals/lists?body=fangzhuang&vocabulary=ours', '?vocabulary', 'field.not-allowed'],
    ['/v1/appeals/lists?body=fangzhuang&list=done', '?list', 'field.unknown'],
    ['/v1/appeals?body=fangzhuang&utm_source=x', '?utm_source', 'field.unknown'],
    ['/v1/appeals?body=fangzhuang&body=puhuangyu', '?body', 'field.wrong-type'],
    ['/v1/appeals?body=FangZhuang', '?body', 'field.wrong-format'],
    ['/v1/appeals?body=%00', '?body', 'field.control-character'],
    ['/v1/bodies?__proto__=1', '?__proto__', 'field.unknown'],
    ['/v1/appeals/fz-2026-1', '{number}', 'field.wrong-format'],
    ['/v1/bodies/..%2fadmin', '{body}', 'field.wrong-format'],
    ['/v1/report-cards?body=fangzhuang&period=2025-Q5', '?period', 'field.wrong-format'],
  ])('%s is refused at %s', async (path, pointer, code) => {
    const { errors } = await refused(path);
    expect(errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('that are broken percent-encoding are refused too', async () => {
    for (const path of ['/v1/bodies/%E0%A4%A', '/v1/bodies/%', '/v1/appeals?body=%E0%A4%A']) {
      expect((await testApp().ask(path)).status).toBe(422);
    }
  });
});
