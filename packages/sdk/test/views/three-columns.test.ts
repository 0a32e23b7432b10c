// Three columns and the task book: every case in one place, the numbers what was received, and no word another's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppealListCounts, AppealLists, Commitment, PublicAppeal, Task, TaskNode } from '@huiyin/sdk';
import { columnOf, halfYearAfter } from '@huiyin/sdk/rules';
import { columnCounts, tasksAheadView, threeColumnsView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { anyAppealLists, anyPublicAppeal } from './any-appeal-lists.js';
import { gap, textsOf } from './texts.js';

const words = wordsFor('zh-CN');
const anyAppeals = fc.uniqueArray(anyPublicAppeal, { maxLength: 40, selector: ({ number }) => number });
const isOpen = ({ state }: PublicAppeal): boolean =>
  columnOf(state) === 'asked' || columnOf(state) === 'doing';

/** The lists as the server counts them from these cases. */
function listsOf(appeals: readonly PublicAppeal[], like: AppealLists): AppealLists {
  const count = (holds: (appeal: PublicAppeal) => boolean): number => appeals.filter(holds).length;
  const ended = (state: PublicAppeal['state']): number => count((one) => one.state === state);
  const isResident = ({ witness }: PublicAppeal): boolean => witness === undefined || witness === 'resident';
  const claimed = ended('claimed-done');
  const all: AppealListCounts = {
    id: 'done',
    total: appeals.length,
    open: { pending: count(isOpen) - claimed, claimed },
    ended: {
      confirmed: count((one) => one.state === 'confirmed' && isResident(one)),
      witnessed: count((one) => one.state === 'confirmed' && !isResident(one)),
      unconfirmed: ended('unconfirmed'),
      cannot: ended('closed-cannot'),
      declined: ended('declined'),
      merged: ended('merged'),
      withdrawn: ended('withdrawn'),
    },
  };
  return { ...like, received: appeals.length, lists: [all] };
}

const sum = (numbers: object): number => (Object.values(numbers) as number[]).reduce((a, b) => a + b, 0);

describe('three columns', () => {
  it('have every case in exactly one of them, or counted beside them', () => {
    fc.assert(
      fc.property(anyAppeals, anyAppealLists, (appeals, like) => {
        const open = appeals.filter(isOpen);
        const ended = appeals.filter((one) => !isOpen(one));
        const told = listsOf(appeals, like);
        const facts = { told, open, ended, isWhole: true, promises: [] };
        const view = threeColumnsView(facts, words);
        const listed = view.columns.flatMap(({ rows }) => rows.map(({ number }) => number));
        const aside = appeals.filter(({ state }) => columnOf(state) === 'beside');
        expect(listed.length).toBe(new Set(listed).size);
        expect([...listed, ...aside.map(({ number }) => number)].sort()).toEqual(
          appeals.map(({ number }) => number).sort(),
        );
        for (const { rows, total } of view.columns) expect(rows).toHaveLength(total);
        expect(sum(view.beside.map(({ count }) => Number(count)))).toBe(aside.length);
        expect(textsOf(view).filter((text) => gap.test(text))).toEqual([]);
      }),
    );
  });

  it('add up to what was received, also where not all was read or a case moved in between', () => {
    fc.assert(
      fc.property(anyAppealLists, anyAppeals, fc.boolean(), (told, appeals, isWhole) => {
        const counts = columnCounts({ told, open: appeals.filter(isOpen), isWhole });
        expect(sum(counts)).toBe(told.received);
        for (const count of Object.values(counts) as number[]) expect(count).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never count what nobody confirmed as done, and keep a callback apart from the resident', () => {
    const [like] = fc.sample(anyAppealLists, 1) as [AppealLists];
    const [one] = fc.sample(anyPublicAppeal, 1) as [PublicAppeal];
    const { witness: _witness, ...base } = one;
    const appeals: PublicAppeal[] = [
      { ...base, number: 'WL-2026-000001', state: 'confirmed', witness: 'resident' },
      { ...base, number: 'WL-2026-000002', state: 'confirmed', witness: 'callback' },
      { ...base, number: 'WL-2026-000003', state: 'unconfirmed' },
      { ...base, number: 'WL-2026-000004', state: 'closed-cannot' },
    ];
    const facts = { told: listsOf(appeals, like), open: [], ended: appeals, isWhole: true, promises: [] };
    const view = threeColumnsView(facts, words);
    const told = (counts: readonly { label: string; count: string }[]): string[] =>
      counts.map(({ label, count }) => `${label}${count}`);
    expect(told(view.columns[2]?.counts ?? [])).toEqual(['居民确认1', '回访或查看确认1']);
    expect(told(view.beside)).toEqual(['无人确认1', '不能办1']);
  });

  it('say who is doing it, and until when it was promised, late or not', () => {
    const [like] = fc.sample(anyAppealLists, 1) as [AppealLists];
    const [one] = fc.sample(anyPublicAppeal, 1) as [PublicAppeal];
    const appeal: PublicAppeal = { ...one, number: 'WL-2026-000005', state: 'answered' };
    const promise = {
      appeal: appeal.number,
      status: 'open',
      unit: { slug: 'zhujian', name: '区住建委', kind: 'bureau' },
      due: '2026-12-18',
      overdue: false,
    } as Commitment;
    const by = (promises: readonly Commitment[]): string | undefined =>
      threeColumnsView(
        { told: listsOf([appeal], like), open: [appeal], ended: [], isWhole: true, promises },
        words,
      ).columns[1]?.rows[0]?.by;
    expect(by([])).toBe(appeal.body.name);
    expect(by([{ ...promise, due: '2027-01-05' }, promise])).toBe('区住建委，答应2026年12月18日（周五）办好');
    expect(by([{ ...promise, overdue: true }])).toContain('过了还没办好');
    expect(by([{ ...promise, status: 'withdrawn' }])).toBe(appeal.body.name);
  });
});

describe('the task book', () => {
  const nodeDue = (due: string, more: Partial<TaskNode> = {}): TaskNode => ({
    node: 1,
    title: '开工',
    originalDue: due,
    due,
    moves: [],
    late: false,
    ...more,
  });
  const task = (title: string, nodes: TaskNode[], status: Task['status'] = 'open'): Task =>
    ({ id: 'FZ-T-2026-000001', title, status, nodes }) as Task;
  const pageOf = (items: Task[], open = items.length) => ({
    counts: [{ horizon: 'mid', open, claimed: 0, confirmed: 0, unconfirmed: 0, withdrawn: 0 } as const],
    items,
  });

  it('is of the half-year that begins where the period ends', () => {
    expect(halfYearAfter('2026')).toEqual({ first: '2027-01', last: '2027-06' });
    expect(halfYearAfter('2026-H1')).toEqual({ first: '2026-07', last: '2026-12' });
    expect(halfYearAfter('2026-Q3')).toEqual({ first: '2026-10', last: '2027-03' });
    expect(halfYearAfter('2026-11')).toEqual({ first: '2026-12', last: '2027-05' });
    expect(halfYearAfter('soon')).toBeUndefined();
  });

  it('names tasks whose next step falls into it, first due first, and no other', () => {
    const items = [
      task('托育点', [nodeDue('2027-06-30')]),
      task('停车楼', [nodeDue('2026-12-01', { doneOn: '2026-11-20' }), nodeDue('2027-01-01')]),
      task('还差一步的', [nodeDue('2026-12-31'), nodeDue('2027-02-01')]),
      task('更远的', [nodeDue('2027-07-01')]),
      task('说办好了的', [nodeDue('2027-03-01')], 'claimed'),
      task('没有节点的', []),
    ];
    expect(tasksAheadView(pageOf(items), '2026', words)?.items.map(({ text }) => text)).toEqual([
      '停车楼：开工，2027年1月1日（周五）',
      '托育点：开工，2027年6月30日（周三）',
    ]);
  });

  it('names ten and counts the rest', () => {
    const items = Array.from({ length: 13 }, (_, at) => task(`第${at}项`, [nodeDue('2027-02-01')]));
    const view = tasksAheadView(pageOf(items), '2026', words);
    expect(view?.items).toHaveLength(10);
    expect(view?.more).toContain('还有3项');
  });

  it('says plainly when there is none, and says it only of the tasks it has', () => {
    const done = [task('已过', [nodeDue('2026-12-01')])];
    expect(tasksAheadView(pageOf(done), '2026', words)?.lead).toBe(
      '2027年1月到2027年6月，没有哪项任务的下一个节点到期。',
    );
    expect(tasksAheadView(pageOf(done, 5), '2026', words)?.lead).toContain('没有列在这里的不算');
  });
});
