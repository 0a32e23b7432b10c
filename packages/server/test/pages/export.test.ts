// Taking one's own case away without script: what is in it is said first, then it is one file, and no page.
import { describe, expect, it } from 'vitest';
import type { AppealExport } from '@huiyin/sdk';
import { validateSent } from '@huiyin/sdk/validators';
import { OperationError, type CallContext, type UseCases } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const number = 'FZ-2026-000118';
const code = '1234 5678 9012 3456';

function post(fields: Record<string, string>, overrides: Partial<UseCases> = {}): Promise<Response> {
  return Promise.resolve(
    site(overrides).ask(`/t/${number}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ code, ...fields }).toString(),
    }),
  );
}

const refusing = (refused: 'tracking.not-matched' | 'server.unavailable') => (): Promise<never> =>
  Promise.reject(new OperationError(refused));
const read = async (response: Response): Promise<string> => (await response.text()).replace(/\s+/g, ' ');

describe('taking away the record of a case', () => {
  it('is offered on its page, with what is in the file, before the way to erase it', async () => {
    const text = await read(
      await post({}, { 'appeals.export': () => expect.unreachable('nobody has asked for it yet') }),
    );
    const offer = text.indexOf('<summary>下载我的记录</summary>');
    expect(offer).toBeGreaterThan(text.indexOf('您提的诉求'));
    expect(offer).toBeLessThan(text.indexOf('删除我的内容'));
    expect(text).toContain('里面有您写的话，留过的电话也在里面，请自己收好。');
    expect(text).toContain('请用浏览器的“打印”，打印这一页。');
  });

  it('is a file by the number’s name, which no cache keeps and no browser takes for a page', async () => {
    const asked: CallContext[] = [];
    const record = example('AppealExport') as AppealExport;
    const response = await post(
      { action: 'export' },
      {
        'appeals.export': (call, context) => {
          expect(call.path).toEqual({ number });
          asked.push(context);
          return Promise.resolve(record);
        },
      },
    );
    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      200,
      {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="huiyin-${number}.json"`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    ]);
    const file = await response.text();
    expect(file).toContain('\n  "contact": {\n    "name": "王女士"');
    expect(JSON.parse(file)).toEqual(record);
    expect(validateSent.AppealExport(JSON.parse(file))).toEqual([]);
    expect(asked).toMatchObject([{ actor: { kind: 'resident', trackingCode: code } }]);
  });

  it('asks again for a wrong code, and repeats nothing of it', async () => {
    const response = await post({ action: 'export' }, { 'appeals.export': refusing('tracking.not-matched') });
    const text = await read(response);
    expect([response.status, response.headers.has('content-disposition')]).toEqual([404, false]);
    expect(text).toContain('没有查到');
    expect(text).not.toContain(code);
  });

  it('that did not get through can be asked for again', async () => {
    const response = await post({ action: 'export' }, { 'appeals.export': refusing('server.unavailable') });
    expect(response.status).toBe(503);
    expect(await read(response)).toContain('<input type="hidden" name="action" value="export" />');
  });
});
