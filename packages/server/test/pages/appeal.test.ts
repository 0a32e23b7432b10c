// The public page of one appeal, what is found on a unit's page, and what is offered before something is sent.
import type { PublicAppealDetail, PublicAppealPage, SimilarAppeals, TrackedAppeal } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { OperationError, type UseCases } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const appeal = example('PublicAppealDetail') as PublicAppealDetail;
const { number } = appeal;

function followSite(overrides: Partial<UseCases> = {}) {
  const followed: string[] = [];
  const one = site({
    'appeals.follow': ({ path }, { idempotencyKey }) => {
      followed.push(`${path.number} ${String(idempotencyKey)}`);
      return Promise.resolve({ ...appeal, following: 3 });
    },
    ...overrides,
  });
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    one.ask(`/a/${number}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  return { ...one, followed, post };
}

describe('the page of an appeal', () => {
  it('has what was published, each step by its day, and how many follow', async () => {
    const text = await site().read(`/a/${number.toLowerCase()}`);
    expect(text).toContain(`<h1 id="case">${String(appeal.title)}</h1>`);
    for (const part of [
      appeal.text,
      '地点：芳古园一区〔已隐去〕',
      '有2人次关注',
      `/v1/appeals/${number}/feed.atom`,
      '居民说：没全解决',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('<meta name="robots" content="noindex" />');
    expect(text).not.toContain('09:30');
  });

  it('says so where nothing was published, or all was erased, and shows no word', async () => {
    const { title: _title, text: _text, place: _place, publishedOn: _on, ...rest } = appeal;
    const plain = await site({ 'appeals.get': () => Promise.resolve(rest) }).read(`/a/${number}`);
    expect(plain).toContain('写的内容没有公开');
    expect(plain).toContain('<h1 id="case">电梯</h1>');
    const erased = { ...rest, erasedOn: '2026-11-28', state: 'withdrawn' } as const;
    const gone = await site({ 'appeals.get': () => Promise.resolve(erased) }).read(`/a/${number}`);
    expect(gone).toContain('2026年11月28日');
    expect(gone).not.toContain('关注这一件</button>');
  });

  it('is followed by a plain form, once, and this browser remembers it', async () => {
    const { post, followed, read, ask } = followSite();
    expect(await read(`/a/${number}`)).toContain(`<form method="post" action="/a/${number}"`);
    const answer = await post({ key: 'k'.repeat(24) });
    expect(followed).toEqual([`${number} ${'k'.repeat(24)}`]);
    expect(await answer.text()).toContain('关注了。办到哪一步');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(`^__Host-huiyin-following=${number}; Path=/; HttpOnly; SameSite=Lax; Secure`),
    );
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const tracker = await (await ask('/t', { headers })).text();
    expect(tracker).toContain(`<a href="/a/${number}">${number}</a>`);
    expect(await (await ask(`/a/${number}`, { headers })).text()).toContain('您在这台设备上关注了');
    const forgotten = await post({ key: 'k'.repeat(24), action: 'forget' }, headers);
    expect(forgotten.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(followed).toHaveLength(1);
  });

  it('is followed for nobody who was sent here by another site', async () => {
    const { post, followed } = followSite();
    const answer = await post({ key: 'k'.repeat(24) }, { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(followed).toEqual([]);
  });

  it('is a sentence where there is no such appeal', async () => {
    expect((await site().ask('/a/nonsense')).status).toBe(404);
  });
});

describe('the search on a unit’s page', () => {
  const found = example('PublicAppealPage') as PublicAppealPage;
  const searched: string[] = [];
  const one = site({
    'appeals.list': ({ query: { q, cursor } }) => {
      if (q === undefined) return Promise.resolve({ items: [] });
      searched.push(q);
      if (cursor === 'wrong') throw new OperationError('cursor.invalid');
      return Promise.resolve(q === '直升机' ? { items: [] } : found);
    },
  });

  it('is a plain form that leads to what was found, and on', async () => {
    const text = await one.read('/b/fangzhuang?q=%E7%94%B5%E6%A2%AF&size=large');
    expect(text).toContain('<form method="get" action="/b/fangzhuang');
    expect(text).toContain('<h3>找到的：电梯</h3>');
    expect(text).toContain(`href="/a/${String(found.items[0]?.number)}?size=large"`);
    expect(text).toContain(`from=${String(found.next)}`);
    expect(text).toContain('现在等着看的3件，其中超过 3 个工作日的1件；定了不公开的2件');
  });

  it('says that nothing was found, cuts what is too long, and begins anew at a place that can’t be', async () => {
    expect(await one.read('/b/fangzhuang?q=%E7%9B%B4%E5%8D%87%E6%9C%BA')).toContain('没有找到“直升机”');
    await one.read(`/b/fangzhuang?q=${'a'.repeat(200)}`);
    expect(searched[searched.length - 1]).toHaveLength(60);
    expect(await one.read('/b/fangzhuang?q=x&from=wrong')).toContain('找到的：x');
  });
});

describe('before something is sent', () => {
  const fields = { category: 'lifts', title: '电梯又停了', text: '停了三天。', place: '芳古园一区' };
  const check = async (similar: UseCases['appeals.similar']) => {
    const { ask } = site({ 'appeals.similar': similar });
    const answer = await ask('/submit', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ body: 'fangzhuang', kind: 'request', asked: 'item', ...fields }).toString(),
    });
    return (await answer.text()).replace(/\s+/g, ' ');
  };

  it('what is much like it opens beside the page; sending stays where it was', async () => {
    const text = await check(({ body }) => {
      expect(body).toEqual({ body: 'fangzhuang', ...fields });
      return Promise.resolve(example('SimilarAppeals') as SimilarAppeals);
    });
    expect(text).toContain('是不是同一件？');
    expect(text).toMatch(new RegExp(`href="/a/${number}" target="_blank"`));
    expect(text).toContain('name="step" value="send"');
  });

  it('nobody is kept from sending where it can’t be looked for', async () => {
    const text = await check(() => Promise.reject(new OperationError('server.unavailable')));
    expect(text).not.toContain('是不是同一件？');
    expect(text).toContain('name="step" value="send"');
  });
});

it('a resident sees what was published of their own, and takes it back', async () => {
  const tracked = example('TrackedAppeal') as TrackedAppeal;
  const { publication: _publication, ...rest } = tracked;
  const { ask } = site({ 'appeals.unpublish': () => Promise.resolve({ ...rest, consentToPublish: false }) });
  const post = async (more: Record<string, string> = {}) => {
    const body = new URLSearchParams({ number, code: '1234567890123456', ...more }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await (await ask(`/t/${number}`, { method: 'POST', headers, body })).text()).replace(/\s+/g, ' ');
  };
  const before = await post();
  expect(before).toContain('公开了，人人看得到的是：');
  expect(before).toContain('不再公开</button>');
  const after = await post({ action: 'unpublish', key: 'k'.repeat(24) });
  expect(after).toContain('已经不再公开。');
  expect(after).not.toContain('人人看得到的是');
});
