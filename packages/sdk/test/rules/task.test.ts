// Whatever is done to a task: its horizon and first days stand, no node goes away, and a claim is no confirmation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskFacts } from '@huiyin/sdk';
import {
  addDays,
  beginTask,
  dayOf,
  decideTask,
  emptyFigures,
  evolveTask,
  fold,
  isAwaited,
  isNodeLate,
  legalTaskCommands,
  openTask,
  startOfDay,
  taskChangedFacts,
  taskFigureRow,
  taskOpenedFacts,
  type NewTask,
  type TaskCase,
  type TaskCommand,
} from '@huiyin/sdk/rules';

const openedOn = '2026-11-02';
const noonOf = (day: string): number => startOfDay(day) + 12 * 3_600_000;
const reason = '消防验收排到下个月，先等验收。';

function newTask(over: Partial<NewTask> = {}): NewTask {
  return {
    id: 'FZ-T-2026-000001',
    body: 'fangzhuang',
    unit: 'zhujian',
    horizon: 'near',
    title: '助餐点扩大',
    text: '六十个座位',
    funding: { text: '街道承担', yuan: 180_000, source: '街道民生资金' },
    proposal: { title: '关于老年助餐的建议', number: '第 27 号' },
    owner: { name: '周敏', title: '主任' },
    confirmationDays: 15,
    witnessGroup: '居民代表',
    appeals: ['FZ-2026-000001'],
    nodes: [
      { title: '公示', due: '2026-11-20' },
      { title: '开餐', due: '2026-12-20' },
    ],
    ...over,
  };
}

function opened(over: Partial<NewTask> = {}) {
  const outcome = openTask(newTask(over), 'fangzhuang', noonOf(openedOn));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { event: outcome.event, task: beginTask(outcome.event) };
}

/** The task after these commands, each on its day. @throws the code of the first that is refused */
function after(task: TaskCase, ...steps: readonly (readonly [string, TaskCommand])[]): TaskCase {
  return steps.reduce((before, [day, command]) => {
    const outcome = decideTask(before, command, noonOf(day));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return evolveTask(before, outcome.event);
  }, task);
}

const by = fc.constantFrom('fangzhuang', 'zhujian', 'donggaodi');
const node = fc.integer({ min: 1, max: 4 });
const due = fc.integer({ min: -5, max: 1200 }).map((days) => addDays(openedOn, days));
const anyCommand: fc.Arbitrary<TaskCommand> = fc.oneof(
  fc.record({ type: fc.constant('add-node' as const), by, title: fc.constant('再一步'), due }),
  fc.record({ type: fc.constant('move-node' as const), by, node, due, reason: fc.constant(reason) }),
  { arbitrary: fc.record({ type: fc.constant('finish-node' as const), by, node }), weight: 3 },
  fc.record({ type: fc.constant('drop-node' as const), by, node, reason: fc.constant(reason) }),
  fc.record({ type: fc.constant('note' as const), by, on: due, text: fc.constant('加一道软食') }),
  fc.record({
    type: fc.constant('link' as const),
    by,
    appeals: fc.subarray(['FZ-2026-000001', 'FZ-2026-000002', 'FZ-2026-000003']),
  }),
  {
    arbitrary: fc.record({
      type: fc.constant('claim' as const),
      by,
      note: fc.constant('开餐了'),
      openCommitments: fc.integer({ min: 0, max: 1 }),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      type: fc.constant('judge' as const),
      by,
      verdict: fc.constantFrom('solved' as const, 'half' as const, 'unsolved' as const),
      comment: fc.constant('还缺两张桌子'),
    }),
    weight: 2,
  },
  fc.record({
    type: fc.constant('fund' as const),
    by,
    funding: fc.constant({ text: '又批了一笔', yuan: 210_000, source: '街道民生资金' }),
  }),
  fc.record({ type: fc.constant('lapse' as const) }),
  fc.record({ type: fc.constant('withdraw' as const), by, reason: fc.constant(reason) }),
);

/** Any commands on any rising days, and what came of them. */
const anyLife = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), anyCommand), { maxLength: 30 })
  .map((tried) => {
    const first = opened();
    let { task } = first;
    let day = openedOn;
    const facts: TaskFacts[] = [taskOpenedFacts(first.event)];
    const history: { before: TaskCase; command: TaskCommand; after: TaskCase; day: string }[] = [];
    for (const [days, command] of tried) {
      day = addDays(day, days);
      const before = task;
      const outcome = decideTask(before, command, noonOf(day));
      if (!outcome.ok) {
        expect(outcome.refusal.legal).toEqual(legalTaskCommands(before, day));
        continue;
      }
      task = evolveTask(before, outcome.event);
      facts.push(taskChangedFacts(outcome.event, task));
      history.push({ before, command, after: task, day });
    }
    return { task, facts, history };
  });

describe('whatever happens to a task', () => {
  it('its horizon, its nodes and the days first said stay, and so does what stands behind it', () => {
    fc.assert(
      fc.property(anyLife, ({ history }) => {
        for (const { before, after: now } of history) {
          expect(now.horizon).toBe('near');
          expect(now.appeals.slice(0, before.appeals.length)).toEqual(before.appeals);
          expect(new Set(now.appeals).size).toBe(now.appeals.length);
          before.nodes.forEach(({ title, originalDue, doneOn, droppedOn, moves }, index) => {
            const same = now.nodes[index];
            expect(same).toMatchObject({ title, originalDue });
            expect(same?.moves.slice(0, moves.length)).toEqual(moves);
            if (doneOn !== undefined) expect(same?.doneOn).toBe(doneOn);
            if (droppedOn !== undefined) expect(same?.droppedOn).toBe(droppedOn);
          });
        }
      }),
    );
  });

  it('a day that stands elsewhere than before was moved with a reason, and both days are kept', () => {
    fc.assert(
      fc.property(anyLife, ({ task }) => {
        for (const { due: now, originalDue, moves } of task.nodes) {
          expect(moves.reduce((from, move) => (move.from === from ? move.to : ''), originalDue)).toBe(now);
          for (const move of moves) expect(move.reason).toBe(reason);
        }
      }),
    );
  });

  it('only the unit that does it claims, with nothing open, and only another one writes down a confirmation', () => {
    fc.assert(
      fc.property(anyLife, ({ history }) => {
        for (const { before, command, after: now } of history) {
          if (command.type === 'claim') {
            expect(command.by).toBe('zhujian');
            expect(before.nodes.some(isAwaited)).toBe(false);
            expect(command.openCommitments).toBe(0);
          }
          if (now.status === 'confirmed' && before.status !== 'confirmed') {
            expect(command).toMatchObject({ type: 'judge', verdict: 'solved' });
            expect('by' in command && command.by).not.toBe('zhujian');
          }
        }
      }),
    );
  });

  it('its leaves alone say what a card counts of it', () => {
    fc.assert(
      fc.property(anyLife, ({ task, facts }) => {
        const figures = facts.reduce(fold, emptyFigures());
        const tasks = new Map([[task.id, taskFigureRow(task)]]);
        expect(figures).toEqual({ ...emptyFigures(), size: facts.length, tasks });
      }),
    );
  });

  it('its leaves say no name, title, reason or note: all of these are written in Chinese here', () => {
    fc.assert(
      fc.property(anyLife, ({ facts }) => {
        expect(JSON.stringify(facts)).not.toMatch(/\p{Script=Han}/u);
      }),
    );
  });
});

describe('a node', () => {
  const unit = 'zhujian';

  it('that was moved and then done counts as late by the day first said, in the sealed facts too', () => {
    const moved = after(opened().task, [
      '2026-11-19',
      { type: 'move-node', by: unit, node: 1, due: '2026-12-01', reason },
    ]);
    const outcome = decideTask(moved, { type: 'finish-node', by: unit, node: 1 }, noonOf('2026-11-25'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const done = evolveTask(moved, outcome.event);
    expect(isNodeLate(moved.nodes[0]!, '2026-11-25')).toBe(false);
    expect(isNodeLate(done.nodes[0]!, '2026-11-25')).toBe(true);
    expect(taskChangedFacts(outcome.event, done)).toMatchObject({ node: 1, onTime: false });
  });

  it.each<[string, TaskCommand, string]>([
    [
      'is not moved into the past',
      { type: 'move-node', by: unit, node: 2, due: '2026-11-01', reason },
      'task.day-out-of-range',
    ],
    [
      'is not “moved” to the day it has',
      { type: 'move-node', by: unit, node: 2, due: '2026-12-20', reason },
      'task.day-out-of-range',
    ],
    ['that does not exist is not done', { type: 'finish-node', by: unit, node: 3 }, 'task.node-not-open'],
    ['of others is not done by us', { type: 'finish-node', by: 'donggaodi', node: 1 }, 'task.not-your-unit'],
  ])('%s', (_, command, code) => {
    expect(() => after(opened().task, ['2026-11-10', command])).toThrow(code);
  });
});

describe('a claim', () => {
  const done = (over: Partial<NewTask> = {}): TaskCase =>
    after(
      opened(over).task,
      ['2026-11-10', { type: 'finish-node', by: 'zhujian', node: 1 }],
      ['2026-11-11', { type: 'drop-node', by: 'fangzhuang', node: 2, reason }],
      ['2026-11-12', { type: 'claim', by: 'zhujian', openCommitments: 0 }],
    );

  it('goes back to work where the witnesses are not content, and waits for them no longer than was said', () => {
    expect(after(done(), ['2026-11-13', { type: 'judge', by: 'fangzhuang', verdict: 'half' }])).toMatchObject(
      {
        status: 'open',
        nodes: [{ doneOn: '2026-11-10' }, { dropReason: reason }],
      },
    );
    expect(legalTaskCommands(done(), '2026-11-27')).not.toContain('lapse');
    expect(after(done(), ['2026-11-28', { type: 'lapse' }])).toMatchObject({ status: 'unconfirmed' });
  });

  it('of a task without witnesses is never confirmed', () => {
    const { witnessGroup: _, ...without } = newTask();
    const outcome = openTask(without, 'fangzhuang', noonOf(openedOn));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const claimed = after(
      beginTask(outcome.event),
      ['2026-11-11', { type: 'drop-node', by: 'fangzhuang', node: 1, reason }],
      ['2026-11-11', { type: 'drop-node', by: 'fangzhuang', node: 2, reason }],
      ['2026-11-12', { type: 'claim', by: 'zhujian', openCommitments: 0 }],
    );
    expect(legalTaskCommands(claimed, dayOf(noonOf('2026-11-13')))).not.toContain('judge');
  });
});
