// The page of a unit: which periods it leads to.
import type {
  Body,
  CommitmentDetail,
  Notice,
  ReportCard,
  SessionTotals,
  TaskPage,
  UnitDirectory,
} from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import type { UseCases } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const card = example('ReportCard') as ReportCard;

/** A site whose unit received this many in the year before, 2025. */
function siteWith(lastYear: number): ReturnType<typeof site> {
  const get = (({ query }) => {
    const period = query.period ?? '2026';
    const numerator = period === '2025' ? lastYear : card.received.numerator;
    return Promise.resolve({ ...card, period, received: { ...card.received, numerator } });
  }) as UseCases['reportCards.get'];
  const none = () => Promise.resolve({ items: [] });
  return site({ 'reportCards.get': get, 'reportCards.publications': none });
}

const publication = {
  id: 'FZ-R-2026-000001',
  period: '2026-H1',
  at: '2026-07-10T19:30:00+08:00',
  leaf: 412,
  digest: 'd12cee17ff73af34fd03639258d545916e819e85ddf5bdcb16351023a03cbfd1',
};

describe('cards that were published', () => {
  const asked: (string | undefined)[] = [];
  const published = site({
    'reportCards.get': ({ query }) => {
      asked.push(query.at);
      const isPublished = query.at === publication.id;
      return Promise.resolve({
        ...card,
        period: query.period ?? '2026',
        ...(isPublished && { status: 'published' as const, publication }),
      });
    },
    'reportCards.publications': () => Promise.resolve({ items: [publication] }),
  });

  it('are led to, with the day they were published on', async () => {
    expect(await published.read('/b/fangzhuang')).toMatch(
      /<a href="\/b\/fangzhuang\/2026-H1\?at=FZ-R-2026-000001"\s*>2026年上半年，2026年7月10日（周五）公布<\/a/,
    );
  });

  it('are shown as they were, say where they are sealed, and stay so when the tag takes over', async () => {
    const page = await published.read('/b/fangzhuang/2026-H1?at=FZ-R-2026-000001');
    expect(asked).toContain('FZ-R-2026-000001');
    expect(page).toContain('编号FZ-R-2026-000001，封存在日志的第413条。');
    expect(page).toContain('publication="FZ-R-2026-000001"');
    // From there the way leads back to the live card.
    expect(page).toContain('<a href="/b/fangzhuang">');
  });
});

describe('the page of a unit', () => {
  it('leads to the year before if there was anything in it', async () => {
    expect(await siteWith(3).read('/b/fangzhuang')).toContain('<a href="/b/fangzhuang/2025">2025年</a>');
  });

  it('leads to no period without data', async () => {
    const page = await siteWith(0).read('/b/fangzhuang');
    expect(page).not.toContain('/b/fangzhuang/2025');
    expect(page).not.toContain('?compare=');
  });

  it('leads back to the current year from another', async () => {
    const page = await siteWith(3).read('/b/fangzhuang/2025');
    expect(page).toContain('<a href="/b/fangzhuang">2026年（到现在）</a>');
    expect(page).not.toContain('<a href="/b/fangzhuang/2025">');
  });
});

describe('rates on the card of a page', () => {
  it('stand after what is not done and who says what is, each with numerator, denominator and formula', async () => {
    const { asOf } = card;
    const items = [
      {
        definition: 'satisfaction-weighted',
        unit: 'percent',
        value: 84.9,
        numerator: 38.2,
        denominator: 45,
        asOf,
      } as const,
    ];
    const page = await site({
      'reportCards.get': () => Promise.resolve({ ...card, rates: { revision: 1, items } }),
    }).read('/b/fangzhuang');
    const places = ['id="card-problems"', 'id="card-closing"', 'id="card-rates"'].map((id) =>
      page.indexOf(id),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    const section = page.slice(places[2], page.indexOf('id="card-categories"'));
    expect(section).toContain('件数乘0.9');
    expect(section).toContain('分子38.2，分母45');
    expect(section).not.toContain('<details');
    expect(await siteWith(0).read('/b/fangzhuang')).not.toContain('card-rates');
  });
});

describe('following a unit', () => {
  it('is led to from its page, and feed readers find it in the head', async () => {
    const page = await siteWith(0).read('/b/fangzhuang');
    expect(page).toMatch(
      /<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/v1\/feed\.atom\?body=fangzhuang"/,
    );
    expect(page).toContain('<a class="target" href="/v1/feed.atom?body=fangzhuang">办理动态（Atom）</a>');
  });
});

describe('the page of a district', () => {
  const district = { ...example('Body'), slug: 'fengtai', name: '丰台区', kind: 'district' } as Body;

  it('has its units side by side, problems first, each with its 口径, its own page and two files of it', async () => {
    const page = await site({ 'bodies.get': () => Promise.resolve(district) }).read('/b/fengtai/2026');
    const section = page.slice(page.indexOf('<section id="units"'), page.indexOf('<section id="lists"'));
    expect(section).toContain('按名录的次序排，不排名。');
    expect(section).toMatch(/方庄街道<\/span\s*> <span class="amount"><span>还没办好7件，其中超过期限2件/);
    expect(section).toContain('href="/b/fangzhuang/2026"');
    expect(section).toContain('href="/v1/bodies/fengtai/overview.csv?period=2026"');
    expect(section).toContain('href="/v1/bodies/fengtai/overview?period=2026"');
    expect(section.indexOf('还没办好')).toBeLessThan(section.indexOf('居民确认'));
  });

  it('is of districts only: what a street hands to its communities is counted on its own card', async () => {
    expect(await siteWith(0).read('/b/fangzhuang')).not.toContain('id="units"');
  });
});

describe('the heading of a unit’s page', () => {
  it('may end a line between words only, never in the unit’s name', async () => {
    expect(await siteWith(0).read('/b/fangzhuang')).toContain(
      '<h1>方庄街道<wbr />向群众<wbr />报告工作</h1>',
    );
  });
});

describe('the calendar of a unit’s promises', () => {
  it('is linked where the promises stand, to be followed or as a file, at the public address', async () => {
    const page = await siteWith(0).read('/b/fangzhuang');
    for (const scheme of ['webcal', 'https']) {
      expect(page).toContain(`href="${scheme}://huiyin.example/v1/commitments/calendar.ics?body=fangzhuang"`);
    }
    expect(page).toContain('微信里打不开');
  });

  it('is linked on a promise’s own page while there is a day to wait for', async () => {
    const detail = example('CommitmentDetail') as CommitmentDetail;
    const pageOf = (status: CommitmentDetail['status']): Promise<string> =>
      site({ 'commitments.get': () => Promise.resolve({ ...detail, status }) }).read(`/c/${detail.id}`);
    expect(await pageOf('open')).toContain(
      `href="webcal://huiyin.example/v1/commitments/${detail.id}/calendar.ics"`,
    );
    expect(await pageOf('broken')).not.toContain('calendar.ics');
  });
});

describe('sessions 下基层 on a unit’s page', () => {
  it('are counted by kind and told, and what was corrected says what stood there before', async () => {
    const text = await siteWith(0).read('/b/fangzhuang');
    expect(text).toContain('2026年，办了14场，来了420人次，听到37件诉求。');
    expect(text).toMatch(/<th scope="row">恳谈<\/th>\s*<td class="digits">5<\/td>/);
    expect(text).toContain('恳谈，芳古园社区议事厅');
    expect(text).toContain('方庄街道更正过：签到表重新数过，少算了后来的六个人。原来写的是：46人。');
    expect(text).toContain('href="#sessions"');
  });

  it('are not spoken of where there was none', async () => {
    const totals = { ...(example('SessionTotals') as SessionTotals), sessions: 0, byKind: [] };
    const none = site({
      'sessions.totals': () => Promise.resolve(totals),
      'sessions.list': () => Promise.resolve({ items: [] }),
    });
    expect(await none.read('/b/fangzhuang')).not.toMatch(/下基层|#sessions/);
  });
});

describe('the library of tasks', () => {
  const library = example('TaskPage') as TaskPage;

  it('stands on the page by horizon, with moved days and their reasons, feedback and money, without script', async () => {
    const page = await site({}).read('/b/fangzhuang');
    const section = page.slice(
      page.indexOf('<section id="tasks"'),
      page.indexOf('</section>', page.indexOf('id="tasks"')),
    );
    const text = section.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('近期 21项：在办18项，单位说办好了、还没人确认1项，确认办好了2项。');
    expect(text).toContain('下一步：开餐，2027年2月28日（周日）');
    expect(text).toContain('2026年11月27日（周五）办完，晚于原定的2026年11月25日（周三）');
    expect(text).toContain('改到2026年11月27日（周五）：方案补了一次消防意见，晚两天。');
    expect(text).toContain('资金：改造费由街道承担，180,000元，来自街道民生资金');
    expect(text).toContain('老人说太硬，菜单每天加一道软食。');
    expect(text).toContain('还有47项，没有列在这里。');
    expect(page).toContain('<a href="#tasks">民生任务库</a>');
  });

  it('is not there where there is no task', async () => {
    const counts = library.counts.map(({ horizon }) => ({
      horizon,
      open: 0,
      claimed: 0,
      confirmed: 0,
      unconfirmed: 0,
      withdrawn: 0,
    }));
    const page = await site({ 'tasks.list': () => Promise.resolve({ counts, items: [] }) }).read(
      '/b/fangzhuang',
    );
    expect(page).not.toContain('id="tasks"');
    expect(page).not.toContain('<a href="#tasks">');
  });
});

describe('whom to turn to', () => {
  const text = async (routes: Parameters<typeof site>[0]): Promise<string> =>
    (await site(routes).read('/b/fangzhuang')).replace(/\s+/g, ' ');

  it('stands on the page with numbers to call, posts, the next days and a calendar of them', async () => {
    const page = await text({});
    expect(page).toContain('<a href="tel:01065550001">010-6555 0001</a>');
    expect(page).toContain('治理书记 吴敏');
    expect(page).toContain('周五书记亲民走访日：每周五 14:00–16:00，芳古园社区议事厅（法定节假日除外）');
    expect(page).toContain('2026年12月8日（周二） 09:00–11:30，街道办事大厅');
    expect(page).toMatch(/href="[^"]*\/v1\/bodies\/fangzhuang\/directory.ics"/);
  });

  it('is left out where nobody has published anything', async () => {
    const { body } = example('UnitDirectory') as UnitDirectory;
    const nothing = { body, above: [], under: [], upcoming: [] };
    expect(await text({ 'directory.get': () => Promise.resolve(nothing) })).not.toContain('id="directory"');
  });
});

describe('what residents were told', () => {
  it('stands on the unit’s page with the way to each notice and to the feed; nothing told is no section', async () => {
    const page = await siteWith(0).read('/b/fangzhuang');
    expect(page).toContain('<a href="#notices">网格通报</a>');
    expect(page).toContain('href="/n/FZ-N-2026-000004"');
    expect(page).toContain('href="/v1/bodies/fangzhuang/notices.atom"');
    expect(page).toContain('这一条更正了前面的一条');
    const quiet = site({ 'notices.list': () => Promise.resolve({ items: [] }) });
    expect(await quiet.read('/b/fangzhuang')).not.toMatch(/id="notices"|<a href="#notices">/);
  });

  it('is read on a page of its own, also where the words had to go', async () => {
    const { title: _title, text: _text, ...rest } = example('Notice') as Notice;
    const withdrawal = { on: '2026-11-25', by: rest.by, reason: '里面写了一位居民的名字。' };
    const notice: Notice = { ...rest, state: 'withdrawn', withdrawal };
    const page = await site({ 'notices.get': () => Promise.resolve(notice) }).read('/n/FZ-N-2026-000004');
    expect(page).toContain('<h1 class="written">原来的文字已经撤下</h1>');
    expect(page).toContain(withdrawal.reason);
  });
});
