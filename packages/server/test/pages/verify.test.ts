// How anybody checks a unit's log: said on a page that needs no script.
import { describe, expect, it } from 'vitest';
import { MAX_PASTED_HEAD } from '@huiyin/sdk/rules';
import { OperationError } from '../../src/use-cases/operation.js';
import type { HeadFound } from '../../src/use-cases/check-head.js';
import { sealKey, site } from './support/site.js';

const note = `huiyin.example/FZ
3
JZbG7+cSjthfW8haI7IEieuEAhryJoNMJQTWvBwOUE8=

— huiyin.example/FZ tAXZv/sA1je5GlBYC2c+f864QnAfFIgQwtY73aL8fZUO/ENjUJXVSeSYboxeAtXAlx3rIWE8Zu88oMzv7MXr5Sk8AQU=
`;

describe('the page of a log', () => {
  it('shows what is signed now, and the command that checks it from elsewhere', async () => {
    const page = await site({ 'log.checkpoint': () => Promise.resolve(note) }).read('/verify/fangzhuang');
    expect(page).toContain('现在一共封存了3条');
    expect(page).toContain('tAXZv/sA1je5GlBYC2c+f864QnAfFIgQwtY73aL8fZUO');
    expect(page).toMatch(/huiyin-verify verify https?:\/\/\S+ --body fangzhuang --key/);
    expect(page).toContain('别向这台服务器要');
    // Where a unit's page leads who asks what an appraisal was counted from.
    expect(page).toContain('<h2 id="appraisal">');
    expect(page).toMatch(/huiyin-verify appraisal \S+ --key \S+ --from https?:/);
    expect(page).toContain('<a href="/verify/fangzhuang">自己核对记录</a>');
  });

  it('gives the tag that checks here, and says that the server’s own key is to be compared', async () => {
    const page = await site({ 'log.checkpoint': () => Promise.resolve(note) }).read('/verify/fangzhuang');
    expect(page).toContain(`<huiyin-log-check body="fangzhuang" seal-key="${sealKey}"`);
    expect(page).toContain('src="/cdn/0.1.0/huiyin-log-check.min.js" integrity="sha384-y"');
    expect(page).toContain('请拿手里的和它对一对');
    expect(page).not.toMatch(/核对过了|对得上：|没有被改过/);
  });

  it('says so where nothing is signed yet', async () => {
    const empty = () => Promise.reject(new OperationError('log.empty'));
    const page = await site({ 'log.checkpoint': empty }).read('/verify/fangzhuang');
    expect(page).toContain('还没有签过名');
  });

  it('lets the unit be chosen', async () => {
    expect(await site().read('/verify')).toContain('href="/verify/fangzhuang"');
  });
});

describe('a head that was pasted', () => {
  const head = 'huiyin.example/FZ 3 JZbG7+cSjthfW8haI7IEieuEAhryJoNMJQTWvBwOUE8=';
  const asked: string[] = [];
  const read = (found: HeadFound, pasted = head, more = '') =>
    site(
      { 'log.checkpoint': () => Promise.resolve(note) },
      {
        checkHead: (body, text) => {
          asked.push(`${body} ${text}`);
          return Promise.resolve(found);
        },
      },
    ).read(`/verify/fangzhuang?head=${encodeURIComponent(pasted)}${more}`);

  it('that holds is said to, with what came since and which week it was kept for', async () => {
    const page = await read({ type: 'holds', size: 1234, since: 2000, weeks: ['2026-W48', '2026-W49'] });
    expect(asked.at(-1)).toBe(`fangzhuang ${head}`);
    expect(page).toContain('<title>接得上 · 自己核对封存日志');
    expect(page).toContain('日志有1,234条的时候，就是这一行写的样子。从那以后又添了2,000条');
    expect(page).toContain('2026年第48周（11月23日到11月29日）、2026年第49周');
    expect(page).toContain('这是这台服务器自己说的');
    expect(page).toContain(`${head}</textarea>`);
    expect(await read({ type: 'holds', size: 3, since: 0, weeks: [] })).toContain('还没有添新的。');
  });

  it.each<[string, HeadFound, string]>([
    ['with another root', { type: 'differs', size: 1234 }, '日志有1,234条的时候，不是这一行写的样子。'],
    ['of more than there are', { type: 'ahead', size: 2000, entries: 1999 }, '日志现在一共才1,999条。'],
  ])('%s may have been miscopied, and that is said before what to do', async (_, found, sentence) => {
    const page = await read(found);
    expect(page).toContain('对不上。');
    expect(page).toContain(sentence);
    expect(page).toMatch(/不是抄错了，就是.*请先看看抄得对不对.*12345/);
    expect(page).toContain('这是这台服务器自己说的');
    expect(page).not.toContain('接得上。');
  });

  it('of another log leads to it where it is kept here, with what was pasted', async () => {
    const unit = { slug: 'xincun', name: '新村街道', kind: 'street' } as const;
    const page = await read({ type: 'other', origin: 'huiyin.example/XC', unit }, head, '&size=large');
    expect(page).toContain('那是新村街道的日志。');
    const address = new URLSearchParams({ head, size: 'large' }).toString().replaceAll('&', '&amp;');
    expect(page).toContain(`href="/verify/xincun?${address}#head"`);
    const none = await read({ type: 'other', origin: 'a.example/"><b>' });
    expect(none).toContain('这台服务器上没有那一本');
    expect(none).not.toContain('"><b>');
  });

  it('that is none is told what one looks like, and nothing of it becomes markup', async () => {
    const page = await read({ type: 'unreadable' }, '</textarea><script>x</script>');
    expect(page).toContain('读不出来。');
    expect(page).toMatch(/huiyin\.example\/FZ 1234 [\w+/]{43}=/);
    expect(page).not.toContain('<script>x');
  });

  it('that is empty asks nothing; one that is far too long is cut before it is looked at', async () => {
    const before = asked.length;
    expect(await read({ type: 'unreadable' }, '  ')).not.toContain('id="found"');
    expect(asked).toHaveLength(before);
    await read({ type: 'unreadable' }, 'x'.repeat(MAX_PASTED_HEAD + 100));
    expect(asked.at(-1)).toHaveLength('fangzhuang '.length + MAX_PASTED_HEAD);
  });
});

describe('the weeks of a log', () => {
  const items = [
    {
      week: '2026-W53',
      at: '2026-12-28T00:12:00+08:00',
      treeSize: 1042,
      root: '00',
      head: 'huiyin.example/FZ 1042 AAA=',
    },
  ];
  const weeksOf = (next?: string) => ({
    'log.checkpoint': () => Promise.resolve(note),
    'reportCards.snapshots': () => Promise.resolve({ items, ...(next !== undefined && { next }) }),
  });

  it('say when each was kept and its head, and lead to its article and its check', async () => {
    const page = await site(weeksOf('cursor-2')).read('/verify/fangzhuang');
    expect(page).toContain('>2026年第53周（12月28日到1月3日）</a');
    expect(page).toContain('href="/studio?body=fangzhuang&amp;period=2026-W53"');
    expect(page).toContain('2026年12月28日（周一）00:12存的，那时一共1,042条');
    expect(page).toContain('>huiyin.example/FZ 1042 AAA=</code>');
    expect(page).toContain('href="/verify/fangzhuang?head=huiyin.example%2FFZ+1042+AAA%3D#head"');
    expect(page).toContain('href="/verify/fangzhuang?weeks=cursor-2#weeks"');
    expect(page).not.toContain('回到最近的');
  });

  it('go on from where the address says, and back to the latest from a place that was never given out', async () => {
    const places: (string | undefined)[] = [];
    const page = await site({
      'log.checkpoint': () => Promise.resolve(note),
      'reportCards.snapshots': ({ query }) => {
        places.push(query.cursor);
        return query.cursor === undefined
          ? Promise.resolve({ items })
          : Promise.reject(new OperationError('cursor.invalid'));
      },
    }).read('/verify/fangzhuang?weeks=nowhere');
    expect(places).toEqual(['nowhere', undefined]);
    expect(page).toContain('2026年第53周');
    const older = await site(weeksOf()).read('/verify/fangzhuang?weeks=cursor-2');
    expect(older).toContain('回到最近的');
    expect(older).not.toContain('更早的');
  });

  it('of a unit under another are those of the log’s own unit, and that is said', async () => {
    const bodies: string[] = [];
    const keeper = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
    const page = await site(
      {
        'log.checkpoint': () => Promise.resolve(note),
        'reportCards.snapshots': ({ query }) => {
          bodies.push(query.body);
          return Promise.resolve({ items: [] });
        },
      },
      { unitOfLedger: (ledger) => Promise.resolve(ledger === 'FZ' ? keeper : undefined) },
    ).read('/verify/fangguyuan');
    expect(bodies).toEqual(['fangzhuang']);
    expect(page).toContain('还没有存过');
  });
});
