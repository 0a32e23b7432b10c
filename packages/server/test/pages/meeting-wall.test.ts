// `/m/<id>/wall`: what a hall reads from its back, complete without script, read once for hundreds.
import { describe, expect, it } from 'vitest';
import type { MeetingDetail } from '@huiyin/sdk';
import { sharedReads } from '../../src/use-cases/shared-reads.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const held = example('MeetingDetail') as MeetingDetail;
const WALL = `/m/${held.id}/wall`;
const going: MeetingDetail = { ...held, status: 'open' };

describe('the wall of a meeting', () => {
  it('has the latest question the largest, then those before it, the counts and a code to the card', async () => {
    const page = await site({ 'meetings.get': () => Promise.resolve(going) }).read(WALL);
    const latest = going.asked[going.asked.length - 1]!;
    expect(page).toContain(`<p class="question ">${latest.asked}</p>`);
    expect(page.indexOf(latest.asked!)).toBeLessThan(page.indexOf(going.asked[0]!.asked!));
    expect(page).toContain('到期');
    expect(page).toMatch(/问了\d+个 · 答了\d+个 · 承诺\d+件/);
    expect(page).toContain('一共140人');
    expect(page).toContain('<svg');
    // Whoever has no script gets it anew, and it says of when it is.
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="15" /></noscript>');
    expect(page).toMatch(/\d{1,2}:\d{2}的样子/);
    expect(page).not.toMatch(/FZ-2026-|contact|\{\w+\}(?!的样子)/);
  });

  it('says before it begins when and where, and shows text as text', async () => {
    const { openedAt: _opened, closedAt: _closed, ...plan } = held;
    const toCome: MeetingDetail = { ...plan, status: 'announced', asked: [], title: '<img src=x>' };
    const page = await site({ 'meetings.get': () => Promise.resolve(toCome) }).read(WALL);
    expect(page).toContain('还没有开始。');
    expect(page).not.toContain('<img');
  });

  it('gives its part again only where something is new', async () => {
    let meeting = going;
    const { ask } = site({ 'meetings.get': () => Promise.resolve(meeting) });
    const first = await ask(`${WALL}/part`);
    const tag = first.headers.get('etag') ?? '';
    const again = () => ask(`${WALL}/part`, { headers: { 'If-None-Match': tag } });
    expect((await again()).status).toBe(304);
    meeting = { ...going, asked: going.asked.slice(0, 1) };
    const after = await again();
    expect(after.status).toBe(200);
    expect(await after.text()).not.toContain('<html');
  });
});

describe('reads that many ask for at once', () => {
  it('are one for all that came before it began, and never one from before they came', async () => {
    const read = sharedReads<number>();
    let version = 1;
    let reads = 0;
    const begun: (() => void)[] = [];
    const one = (): Promise<number> => {
      reads += 1;
      const seen = version;
      return new Promise((resolve) => begun.push(() => resolve(seen)));
    };
    const first = read('m', one);
    version = 2;
    const later = [read('m', one), read('m', one), read('m', one)];
    begun[0]?.();
    expect(await first).toBe(1);
    await Promise.resolve();
    begun[1]?.();
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
    expect(reads).toBe(2);
  });

  it('fail for those who waited, and begin anew for the next', async () => {
    const read = sharedReads<string>();
    await expect(read('m', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await read('m', () => Promise.resolve('there'))).toBe('there');
  });
});
