// The lists on the unit's page: all three in short, or one of them page after page, without script.
import type { AppealLists, OwnVocabulary, PublicAppealPage } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { OperationError, type UseCases } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const told = example('AppealLists') as AppealLists;
const page = example('PublicAppealPage') as PublicAppealPage;

interface Asked {
  readonly list?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** A site whose lists are those of the example; `asked` tells of which cases were asked for. */
function listsSite(lists: AppealLists = told, appeals?: UseCases['appeals.list']) {
  const asked: Asked[] = [];
  const one = site({
    'appeals.lists': () => Promise.resolve(lists),
    'appeals.list': async (call, context) => {
      const { list, limit, cursor } = call.query;
      asked.push({
        ...(list !== undefined && { list }),
        ...(limit !== undefined && { limit }),
        ...(cursor !== undefined && { cursor }),
      });
      return appeals ? await appeals(call, context) : page;
    },
  });
  return { ...one, asked };
}

const headings = (text: string): string[] =>
  [...text.matchAll(/<h3 id="list-[^>]*>([^<]*)/g)].map(([, label = '']) => label.trim());

describe('the lists on the page of a unit', () => {
  it('can be the unit’s own, each with what falls in it', async () => {
    const own: OwnVocabulary = {
      first: { label: '马上就办', where: { stages: ['pending', 'claimed'], horizons: ['now'] } },
      second: { label: '还在推进', where: { stages: ['pending', 'claimed'] } },
      rest: { label: '已有结果' },
    };
    const ids = ['own-first', 'own-second', 'own-rest'] as const;
    const lists = told.lists.map((list, place) => ({ ...list, id: ids[place] ?? list.id }));
    const { read } = listsSite({ ...told, vocabulary: 'own', own, lists });
    const text = await read('/b/fangzhuang');
    expect(headings(text)).toEqual(['马上就办', '还在推进', '已有结果']);
    expect(text).toContain('这样的：还没办好或单位称办结；马上就办。');
    expect(text).toMatch(/\?list=own-first[^"]*#lists/);
  });

  it('are three, five cases each, inside the tag that takes over', async () => {
    const { read, asked } = listsSite();
    const text = await read('/b/fangzhuang');
    const section = text.slice(text.indexOf('<section id="lists"'));
    expect(section).toMatch(/^<section id="lists"[^>]*> <huiyin-appeal-lists ?><div class="lists">/);
    expect(headings(text)).toEqual(['已解决', '待推进', '需协调']);
    expect(asked).toEqual(['done', 'underway', 'coordination'].map((list) => ({ list, limit: 5 })));
    expect(text).toContain('href="/b/fangzhuang?list=done#lists" aria-label="看全部91件：已解决"');
    expect(text).toContain('等得最久的：电梯，');
  });

  it('are read one at a time where one is chosen, with ways to the others', async () => {
    const { read, asked } = listsSite();
    const text = await read('/b/fangzhuang?list=underway');
    expect(asked).toEqual([{ list: 'underway', limit: 20 }]);
    expect(headings(text)).toEqual(['待推进']);
    expect(text).toContain('href="/b/fangzhuang?list=done#lists"');
    expect(text).toContain(`href="/b/fangzhuang?list=underway&amp;after=${page.next}#lists"`);
    expect(text).toContain('href="/b/fangzhuang#lists">回到全部清单');
  });

  it('go on from where a page ended, and back to the newest', async () => {
    const { read, asked } = listsSite();
    const text = await read('/b/fangzhuang?list=done&after=abc');
    expect(asked).toEqual([{ list: 'done', limit: 20, cursor: 'abc' }]);
    expect(text).toContain('href="/b/fangzhuang?list=done#lists" aria-label="回到最新的：已解决"');
  });

  it('begin at the newest where the place can’t be', async () => {
    const { read, asked } = listsSite(told, ({ query }) =>
      query.cursor === undefined
        ? Promise.resolve(page)
        : Promise.reject(new OperationError('cursor.invalid')),
    );
    const text = await read('/b/fangzhuang?list=done&after=%00../x');
    expect(asked.map(({ cursor }) => cursor)).toEqual(['\0../x', undefined]);
    expect(text).not.toContain('回到最新的');
  });

  it.each(['near', 'toString', '', 'done,underway'])(
    'are all three where there is no list %j',
    async (list) => {
      const { read } = listsSite();
      expect(headings(await read(`/b/fangzhuang?list=${list}`))).toHaveLength(3);
    },
  );

  it('keep the large text of the page, and the period it is of', async () => {
    const { read } = listsSite();
    const text = await read('/b/fangzhuang/2025?list=done&size=large');
    expect(text).toContain('href="/b/fangzhuang/2025?list=underway&amp;size=large#lists"');
    expect(text).toContain('href="/b/fangzhuang/2025?size=large#lists">回到全部清单');
  });

  it('ask for no case of a list that has none, and say that nothing was received', async () => {
    const none = told.lists.map((list) => ({ ...list, total: 0 }));
    const { read, asked } = listsSite({ ...told, received: 0, lists: none });
    const text = await read('/b/fangzhuang');
    expect(asked).toEqual([]);
    expect(text).toContain('还没有收到诉求。');
    expect(headings(text)).toEqual([]);
  });

  it('say nothing that could be markup', async () => {
    const [item] = page.items;
    const title = '<script>alert(1)</script>';
    const { read } = listsSite(told, () => Promise.resolve({ items: item ? [{ ...item, title }] : [] }));
    const text = await read('/b/fangzhuang');
    expect(text).not.toContain(title);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
