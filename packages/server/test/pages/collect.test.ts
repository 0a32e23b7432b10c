// `/t/code`: collecting a tracking code without script.
import type { CollectedCode } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { OperationError, type UseCase } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

type Collect = UseCase<'appeals.collectCode'>;
const code = example('CollectedCode') as CollectedCode;
const key = 'k'.repeat(24);

const post = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ key, token: 'token', ...fields }),
});
const typed = { number: 'fz２０２６000118', phone: '01 00' };

async function answered(collect: Collect, fields: Readonly<Record<string, string>> = typed) {
  const response = await site({ 'appeals.collectCode': collect }).ask('/t/code', post(fields));
  const text = (await response.text()).replace(/\s+/g, ' ');
  return { response, text };
}

const refusing =
  (...given: ConstructorParameters<typeof OperationError>): Collect =>
  () =>
    Promise.reject(new OperationError(...given));

describe('the form', () => {
  it('is reached from the one that asks for the code, and says what is needed', async () => {
    const { read } = site();
    expect(await read('/t')).toContain('href="/t/code"');
    const page = await read('/t/code');
    expect(page).toContain('<form method="post" action="/t/code" autocomplete="off">');
    expect(page).toContain('电话的最后四位');
    expect(page).toContain('没有留电话的，没有查询码，也补不了。');
  });

  it('is never stored and found by no search engine', async () => {
    const response = await site().ask('/t/code');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await response.text()).toContain('noindex');
  });

  it('stays large', async () => {
    expect(await site().read('/t/code?size=large')).toContain('action="/t/code?size=large"');
  });
});

describe('what is posted', () => {
  it('is read as people type it, and sent once under the key of the form', async () => {
    const calls: unknown[] = [];
    const { response, text } = await answered((call, { idempotencyKey }) => {
      calls.push({ ...call, idempotencyKey });
      return Promise.resolve(code);
    });
    expect(calls).toEqual([
      {
        path: { number: 'FZ-2026-000118' },
        query: {},
        body: { phoneLast4: '0100' },
        idempotencyKey: `${key}-FZ-2026-000118`,
      },
    ]);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain(`<dd translate="no">${code.trackingCode}</dd>`);
    expect(text).toContain('<dd translate="no">FZ-2026-000118</dd>');
    expect(text).toContain('封存凭据：台账FZ第2,052条');
    expect(text).toContain('演示数据');
    expect(text).toContain('href="/t/FZ-2026-000118"');
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['nothing', { number: '', phone: '' }, ['请输入诉求编号。', '请输入电话的最后四位。']],
    ['two digits', { number: 'FZ-2026-000118', phone: '12' }, ['请只输入电话的最后四位数字。']],
    [
      'no number',
      { number: '118', phone: '0100' },
      ['编号的样子是 FZ-2026-000109。请再看看告诉您的，或者纸条上写的。'],
    ],
  ])('with %s is asked for again at its place, without the digits', async (_, fields, sentences) => {
    const { response, text } = await answered(() => Promise.reject(new Error('asked')), fields);
    expect(response.status).toBe(422);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).toContain(`value="${fields['number'] ?? ''}"`);
    expect(text).not.toMatch(/name="phone"[^>]*value="[^"]/);
  });

  it('that does not match is asked for again, in the same words whatever it is', async () => {
    const { response, text } = await answered(refusing('code.not-matched'));
    expect(response.status).toBe(404);
    expect(text).toContain('没有对上。请再看看编号，和登记时留的电话的最后四位。');
    expect(text).toContain('value="FZ-2026-000118"');
  });

  it('too often is told for how long to wait', async () => {
    const { response, text } = await answered(refusing('tracking.too-many-tries', { retryAfter: 120 }));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '120']);
    expect(text).toContain('请过2分钟再试');
  });

  it('a second time is told the day, and what to do', async () => {
    const { response, text } = await answered(
      refusing('code.already-collected', { collectedOn: '2026-11-22' }),
    );
    expect(response.status).toBe(409);
    expect(text).toContain('这件的查询码2026年11月22日（周日）已经领走了。');
    expect(text).toContain('请打电话或到街道窗口');
  });

  it('from a page that is too old is asked for again, and hands nothing out', async () => {
    const { ask } = site(
      { 'appeals.collectCode': () => Promise.reject(new Error('asked')) },
      { formTokens: { issue: () => 'token', accepts: () => false } },
    );
    const response = await ask('/t/code', post(typed));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('这一页放得太久，请再填一次。还没有领。');
  });

  it('while the server can’t be reached can be sent again as it was, under the same key', async () => {
    const { response, text } = await answered(refusing('server.unavailable', { retryAfter: 5 }));
    expect(response.status).toBe(503);
    for (const [name, value] of [
      ['phone', '01 00'],
      ['key', key],
      ['token', 'token'],
    ]) {
      expect(text).toContain(`<input type="hidden" name="${name}" value="${value}" />`);
    }
  });
});
