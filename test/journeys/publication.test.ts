// What a resident writes becomes public after a clerk has hidden what must not be read; another one finds it and follows.
import { createClient } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import { describe, expect, inject, it } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const { appealForm: form } = wordsFor('zh-CN');
const open = useBrowser();
const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });

const title = '喷泉广场音响夜里太吵';
const text = '夜里十一点还在放音乐，请回我电话13800138642，我叫田小雨。';
const place = '方庄路5号院';

describe('words that may be public', () => {
  it('are looked at by a clerk, read by all without what is hidden, and offered to whoever would write the same', async () => {
    const { number, trackingCode } = await client.appeals.submit({
      kind: 'request',
      category: 'environment',
      title,
      text,
      place,
      consentToPublish: true,
    });

    const { page: desk, complaints } = await open();
    await desk.goto(`${origin}/desk`);
    await person(desk).press('button', '方庄街道受理员（受理员）');
    const element = desk.locator('huiyin-staff-desk');
    await element.locator('#search').fill(number);
    await desk.keyboard.press('Enter');
    await element.locator('#begin-publication').click();
    const look = element.locator('.publication form');
    await look.getByText('隐去这些').waitFor();
    expect(await look.locator('mark').allInnerTexts()).toEqual(['13800138642', '5号院']);
    await look.locator('#publication-more').fill('田小雨');
    await look.locator('#publication-add').click();
    await look.locator('mark', { hasText: '田小雨' }).waitFor();
    expect(await findTooSmall(desk, { shadowOnly: true })).toEqual([]);
    await look.locator('#publication-send').click();
    await element.locator('#said').getByText('公开了。').waitFor();
    expect(complaints).toEqual([]);

    const { page: reader } = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await reader.goto(`${origin}/b/fangzhuang`);
    await reader.getByRole('searchbox').fill('喷泉 太吵');
    await reader.getByRole('button', { name: '找', exact: true }).click();
    await reader.getByRole('link', { name: title }).first().click();
    expect(reader.url()).toBe(`${origin}/a/${number}`);
    const shown = await reader.getByRole('article').innerText();
    expect(shown).toContain('请回我电话〔已隐去〕，我叫〔已隐去〕。');
    expect(shown).toContain('方庄路〔已隐去〕');
    expect(shown).not.toMatch(/13800138642|田小雨|5号院/);
    expect(await findTooSmall(reader)).toEqual([]);

    const { page: neighbour, complaints: theirs } = await open();
    await neighbour.goto(`${origin}/b/fangzhuang#appeal`);
    const filing = neighbour.locator('huiyin-appeal-form');
    await filing.locator('#title').fill('喷泉广场的音响太吵了');
    await filing.locator('#text').fill('孩子睡不着。');
    await filing.locator('#place').fill('方庄路');
    await filing.locator('#category').selectOption('environment');
    await filing.getByRole('button', { name: form.submit, exact: true }).click();
    const offered = filing.getByRole('link', { name: title });
    const beside = neighbour.waitForEvent('popup');
    await offered.click();
    const followed = await beside;
    await followed.getByRole('button', { name: '关注这一件' }).click();
    await followed.getByText('有1人次关注').waitFor();
    expect(await filing.locator('#text').inputValue()).toBe('孩子睡不着。');
    await followed.goto(`${origin}/t`);
    await followed.getByRole('link', { name: number }).click();
    await followed.getByText('您在这台设备上关注了').waitFor();
    expect(theirs).toEqual([]);

    await client.appeals.open(number, trackingCode).unpublish();
    await reader.goto(`${origin}/a/${number}`);
    expect(await reader.getByRole('article').innerText()).not.toContain('夜里十一点');
  });
});
