// What the street does about what was asked, at the desk: accepts, answers, says that it is done, or why not.
import type { Desk } from './desk.js';

const RESOLVED = { 'answerType-0': '', text: '已经办好了，请您看看。' } as const;

export async function accept(desk: Desk, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await desk.find(number);
    await desk.does('accept', '受理了。');
  }
}

/** Accepted, answered, and said to be done. */
export async function finish(desk: Desk, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await accept(desk, [number]);
    await desk.does('answer', '答复送出去了。', RESOLVED);
    await desk.does('claim-done', '记下了：单位说办好了');
  }
}

/** Each by its own day, `2026-01-30`. */
export async function promise(
  desk: Desk,
  numbers: readonly string[],
  dues: readonly string[],
): Promise<void> {
  for (const [index, number] of numbers.entries()) {
    await accept(desk, [number]);
    await desk.does('answer', '答复送出去了。', {
      ...{ 'answerType-1': '', text: '这件事要几天，月底以前办好。', promise: '月底以前办好。' },
      ...{ ownerName: '李主任', ownerTitle: '街道办事处副主任' },
      ...{ 'dueType-0': '', dueDay: dues[index] ?? '' },
    });
  }
}

export async function decline(desk: Desk, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await desk.find(number);
    await desk.does('decline', '记下了：不予受理', {
      'declineReason-1': '',
      goTo: '丰台区人民法院，电话 12368',
    });
  }
}

export async function merge(desk: Desk, numbers: readonly string[], into: string): Promise<void> {
  for (const number of numbers) {
    await desk.find(number);
    await desk.does('merge', '并好了。', { into });
  }
}

export async function docket(desk: Desk, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await accept(desk, [number]);
    await desk.does('docket', '挂账督办了。', { supervisor: '周主任', nextReview: '2026-02-20' });
  }
}

/** 吹哨. */
export async function blow(desk: Desk, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await desk.find(number);
    await desk.does('blow', '吹哨了。', {
      ...{ bureaus: '区住建委', 'callDue-0': '', callDays: '3', about: '请到现场，一起定下谁来办。' },
    });
  }
}

export async function arrive(desk: Desk, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await desk.find(number);
    await desk.does('arrive', '到场记下了。');
  }
}

/** 回访, by a unit that never said it was done. */
export async function witness(
  desk: Desk,
  how: 'callback' | 'inspection',
  numbers: readonly string[],
): Promise<void> {
  for (const number of numbers) {
    await desk.find(number);
    await desk.does('witness', '回访记下了。', {
      [`witness-${how === 'callback' ? 0 : 1}`]: '',
      'verdict-0': '',
      witnessNote: '去问过了，说已经修好了，没有别的要求。',
    });
  }
}

/** Of a promise: it is kept, says the unit. */
export async function keep(desk: Desk, number: string): Promise<void> {
  await desk.find(number);
  await desk.does('claim', '记下了：单位说承诺办到了');
}

/** A promise that was kept, and with it the case. */
export async function keepAndFinish(desk: Desk, number: string): Promise<void> {
  await keep(desk, number);
  await desk.does('answer', '答复送出去了。', RESOLVED);
  await desk.does('claim-done', '记下了：单位说办好了');
}

export async function extend(desk: Desk, number: string, due: string): Promise<void> {
  await desk.find(number);
  await desk.does('extend', '延期记下了', {
    ...{ extendedDue: due, extensionReason: '厂家供货推迟，已向居民当面说明。' },
  });
}

export async function takeBack(desk: Desk, number: string): Promise<void> {
  await desk.find(number);
  await desk.does('withdraw', '承诺收回了。', { withdrawalReason: '归物业办，街道答应错了，已经说明。' });
}
