// A promise's own page: how its day was counted, whose word each step is, and what the page is called.
import type { Commitment, CommitmentDetail, CommitmentEventType, Deadline } from '@huiyin/sdk';
import { commitmentView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { describe, expect, it } from 'vitest';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const words = wordsFor('zh-CN');
const detail = example('CommitmentDetail') as CommitmentDetail;

const pageOf = (changed: Partial<CommitmentDetail>): Promise<string> =>
  site({ 'commitments.get': () => Promise.resolve({ ...detail, ...changed }) }).read(`/c/${detail.id}`);

const text = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('how the day of a promise was counted', () => {
  it('is said day by day where working days were counted, outside of what paper leaves out', async () => {
    const page = await pageOf({});
    expect(page).toMatch(/<details class="opens list"> <summary>\s*<span class="line">这是怎么算的</);
    const counting = page.slice(page.indexOf('</details>'));
    expect(counting).toContain('数10个工作日，是2026年12月4日（周五）');
    expect(text(counting)).toContain('11月21日（周六） 周末，不算');
    expect(text(counting)).toContain('12月4日（周五） 第10个工作日');
    expect(counting).toContain('后来改到了2026年12月18日（周五）');
  });

  it.each<[Deadline['basis'], Partial<Deadline>, string]>([
    ['day', {}, '这个日子是直接定下的'],
    ['calendar-days', { days: 14 }, '数14天，是2026年12月4日（周五）。周末和节假日都算在内。'],
  ])('is said in sentences alone where it is by %s', async (basis, counted, said) => {
    const original = { due: '2026-12-04', from: '2026-11-20', basis, ...counted };
    const page = await pageOf({ original });
    expect(page).toContain(said);
    expect(page).not.toContain('class="plain days"');
  });
});

describe('the steps of a promise', () => {
  const step = (type: CommitmentEventType, by: string): CommitmentDetail['history'][number] => ({
    type,
    by,
    at: '2026-12-05T09:30:00+08:00',
    leafIndex: 3,
  });

  it.each<[CommitmentEventType, Partial<Commitment>, string]>([
    ['claimed', { status: 'claimed', claimedOn: '2026-12-05' }, '方庄街道'],
    ['confirmed', { status: 'confirmed', confirmedBy: 'resident' }, '居民'],
    ['confirmed', { status: 'confirmed', confirmedBy: 'group', witnessGroup: '现场代表' }, '芳古园社区'],
    ['lapsed', { status: 'unconfirmed' }, '系统'],
    ['broken', { status: 'broken' }, '系统'],
    ['withdrawn', { status: 'withdrawn' }, '方庄街道'],
  ])('%s is said as the status is', async (type, now, by) => {
    const { status } = commitmentView({ ...detail, ...now }, '2026-12-06', words);
    expect(await pageOf({ ...now, history: [step(type, by)] })).toContain(`<strong>${status}</strong>`);
  });

  it('give the word of a group as the group’s, and name who wrote it down', async () => {
    const history = [step('confirmed', '芳古园社区'), step('disputed', '芳古园社区')];
    const page = await pageOf({ witnessGroup: '现场代表', history });
    expect(page).toContain('<strong>现场代表确认</strong>，芳古园社区记录');
    expect(page).toContain('<strong>现场代表说没有全办好</strong>，芳古园社区记录');
  });
});

describe('the title of a promise’s page', () => {
  it.each(['装好扶手。', '装好扶手'])('has no full stop before the dot: %s', async (promised) => {
    expect(await pageOf({ text: promised })).toContain('<title>装好扶手 · 方庄街道</title>');
  });
});
