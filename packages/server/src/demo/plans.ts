// The demonstration's response plans for the meeting to come: one a lead has read, one still a draft. Every text is made up.
import type { Day, PlanDraft } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { SeedPorts, Turn } from './turns.js';

const plans: readonly (PlanDraft & { readonly isReady: boolean })[] = [
  {
    isReady: true,
    category: 'parking',
    topic: '芳星园错峰停车',
    asked: '写字楼的车位夜里空着，能不能给小区停？要交多少钱？',
    appeals: [],
    known: '谈到第三轮：写字楼答应放 60 个车位，晚上七点到早上八点，收费和小区一样。缺一个道闸。',
    promises: [
      { what: '把谈的进度每周贴一次', who: '芳星园社区居委会主任' },
      { what: '道闸装好以前，先用人工登记', who: '街道城市管理办公室' },
    ],
    cannot: '白天的车位给不了：写字楼白天满着。',
    speaker: '街道办事处副主任',
    units: ['fangxingyuan', 'chengguan'],
  },
  {
    isReady: false,
    category: 'lifts',
    topic: '电梯大修谁出钱',
    asked: '公共维修资金够不够，不够的谁补？',
    appeals: [],
    known: '各楼的维修资金余额还在查，月底前查清。',
    promises: [],
    speaker: '街道物业管理科科长',
    units: ['zhujian'],
  },
];

/** @param meeting the id of the meeting to come, once it was announced */
export function plansWritten({ useCases }: SeedPorts, today: Day, meeting: () => string): Turn[] {
  return plans.flatMap(({ isReady, ...body }, index): Turn[] => {
    const at = startOfDay(addDays(today, -3)) + (10 * 60 + index * 20) * 60_000;
    let written = { id: '', revision: 0 };
    const write: Turn = {
      name: `plan-${index}-a`,
      at,
      async take(circumstances) {
        const context = { ...circumstances, actor: demoActor('clerk@fangzhuang') };
        const call = { path: { id: meeting() }, query: {}, body };
        written = await useCases['staff.plans.write'](call, context);
      },
    };
    const approve: Turn = {
      name: `plan-${index}-b`,
      at: at + 5 * 60_000,
      take(circumstances) {
        const context = { ...circumstances, actor: demoActor('lead@fangzhuang') };
        const { id, revision } = written;
        return useCases['staff.plans.approve']({ path: { id }, query: {}, body: { revision } }, context);
      },
    };
    return isReady ? [write, approve] : [write];
  });
}
