// One element in a frame: which sites may show it, and what is in it for browsers without script.
import { describe, expect, it } from 'vitest';
import { site } from './support/site.js';

const { ask, read } = site();

describe('an element in a frame', () => {
  it.each([
    ['report-card', '还没办好的'],
    ['appeal-lists', 'id="list-'],
    ['commitment-list', '/v1/commitments/calendar.ics'],
    ['appeal-form', 'action="/submit"'],
    ['progress-tracker', 'action="/t/-"'],
    ['rights', 'href="/b/fangzhuang#appeal"'],
    ['commitment-countdown', 'href="/c/FZ-C-2026-000012"'],
    ['meeting', 'href="/m/FZ-M-2026-000003"'],
    ['decision', 'href="/d/FZ-D-2026-000002"'],
  ])('%s is complete without script, and alone', async (element, mark) => {
    const page = await read(`/embed/${element}?body=fangzhuang`);
    expect(page).toContain(`<huiyin-${element}`);
    expect(page).toContain(mark);
    expect(page.match(/<huiyin-(?!portal)/g)).toHaveLength(1);
  });

  it('may be shown by the sites that were named for it, and says its height to them alone', async () => {
    const answer = await ask('/embed/report-card?body=fangzhuang');
    expect(answer.headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://www.example.gov.cn",
    );
    expect(await answer.text()).toContain('data-origins="https://www.example.gov.cn"');
    const elsewhere = await ask('/b/fangzhuang');
    expect(elsewhere.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'$/);
  });

  it('opens what is followed from it outside the frame', async () => {
    expect(await read('/embed/appeal-form?body=fangzhuang')).toContain('<base target="_blank"');
    expect(await read('/b/fangzhuang')).not.toContain('<base');
  });

  it('is as large and as preset as its address says, and takes nothing else from it', async () => {
    const page = await read(
      '/embed/appeal-form?body=fangzhuang&size=large&category=lifts&channel="><b>&theme="><i>',
    );
    expect(page).toContain('size="large"');
    expect(page).toMatch(/<huiyin-appeal-form\s+category="lifts"/);
    expect(page).not.toMatch(/"><[bi]>/);
  });

  it.each(['nothing', 'constructor', 'portal'])('%s is none', async (element) => {
    expect((await ask(`/embed/${element}?body=fangzhuang`)).status).toBe(404);
  });
});
