// Erasing without script: told first what goes and what stays, done once, and nothing of it in an address.
import { describe, expect, it } from 'vitest';
import { OperationError } from '../../src/use-cases/operation.js';
import type { UseCases } from '../../src/use-cases/operation.js';
import { exampleUseCases } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const number = 'FZ-2026-000118';
const code = '1234 5678 9012 3456';
const key = 'r'.repeat(18) + '-erase';

/** Posts to the case's page. */
async function post(fields: Record<string, string>, overrides: Partial<UseCases> = {}) {
  const { ask } = site(overrides);
  const response = await ask(`/t/${number}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code, ...fields }).toString(),
  });
  return { response, text: (await response.text()).replace(/\s+/g, ' ') };
}

const refusing = (refused: 'tracking.not-matched' | 'server.unavailable') => (): Promise<never> =>
  Promise.reject(new OperationError(refused));

describe('erasing on the page of a case', () => {
  it('begins quietly, after everything else', async () => {
    const { text } = await post({});
    const entry = text.indexOf('<button class="plain-button" type="submit">删除我的内容</button>');
    expect(entry).toBeGreaterThan(text.indexOf('您提的诉求'));
  });

  it('says what goes and what stays before it does anything', async () => {
    const { response, text } = await post(
      { action: 'erase' },
      { 'appeals.erase': () => expect.unreachable('nothing is erased yet') },
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<h1>删除我的内容</h1>');
    for (const said of ['会没有的', '查询码：', '您的称呼、电话', '会留下的', '编号、哪天收到', '备份']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('这件还没办完，删除等于撤回，不再办了。删了就找不回来。');
    expect(text).toContain(`<input type="hidden" name="key" value="${key}" />`);
  });

  it('of a case that is over it does not say that it is withdrawn', async () => {
    const { useCases } = exampleUseCases();
    const tracked = await useCases['appeals.track'](
      { path: { number }, query: {}, body: undefined },
      { actor: { kind: 'anyone' }, now: 0, requestId: '' },
    );
    const { text } = await post(
      { action: 'erase' },
      { 'appeals.track': () => Promise.resolve({ ...tracked, state: 'confirmed' }) },
    );
    expect(text).toContain('删了就找不回来');
    expect(text).not.toContain('删除等于撤回');
  });

  it('is done under the form’s key, and says what is left', async () => {
    const asked: object[] = [];
    const { response, text } = await post(
      { action: 'erase-now', key },
      {
        'appeals.erase': (call, context) => {
          asked.push({ ...call, ...context });
          return exampleUseCases().useCases['appeals.erase'](call, context);
        },
      },
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(asked).toMatchObject([
      {
        path: { number },
        body: { confirm: true },
        actor: { kind: 'resident', trackingCode: code },
        idempotencyKey: key,
      },
    ]);
    expect(text).toContain('<h1>已经删除</h1>');
    expect(text).toContain('2026年11月28日');
    expect(text).toContain('记作“已撤回”，照样算在收到的件数里');
    expect(text).toContain('<a href="/c/FZ-C-2026-000012">');
  });

  it.each([['erase'], ['erase-now']])(
    'asks again for a wrong code, whatever step it was: %s',
    async (action) => {
      const { response, text } = await post(
        { action, key },
        {
          'appeals.track': refusing('tracking.not-matched'),
          'appeals.erase': refusing('tracking.not-matched'),
        },
      );
      expect(response.status).toBe(404);
      expect(text).toContain('没有查到');
      expect(text).not.toContain(code);
    },
  );

  it('that did not get through can be sent again as it was', async () => {
    const { response, text } = await post(
      { action: 'erase-now', key },
      { 'appeals.erase': refusing('server.unavailable') },
    );
    expect(response.status).toBe(503);
    for (const [name, value] of [
      ['action', 'erase-now'],
      ['key', key],
    ]) {
      expect(text).toContain(`<input type="hidden" name="${name}" value="${value}" />`);
    }
  });
});
