// The sheet with a unit's code, and the form it opens with what the code already knows.
import { describe, expect, it } from 'vitest';
import { site } from './support/site.js';

const { read } = site();

describe('the sheet to print', () => {
  it('leads to the unit’s form, and says where it hangs', async () => {
    const page = await read('/qr/fangzhuang?channel=station&cohort=new-employment');
    expect(page).toContain(
      'https://huiyin.example/b/fangzhuang?channel=station&amp;cohort=new-employment#appeal',
    );
    expect(page).toContain('<svg');
    expect(page).toContain('<meta name="robots" content="noindex"');
  });

  it('is a box’s where nothing, or nothing there is, was chosen', async () => {
    for (const query of ['', '?channel=hotline-12345', '?channel="><script>&cohort=constructor']) {
      const page = await read(`/qr/fangzhuang${query}`);
      expect(page).toContain('https://huiyin.example/b/fangzhuang?channel=box#appeal');
      expect(page).not.toContain('"><script>&');
    }
  });
});

describe('a form behind a code', () => {
  it('knows how it was reached, with script and without', async () => {
    const page = await read('/b/fangzhuang?channel=box&cohort=new-employment');
    expect(page).toContain('<huiyin-appeal-form channel="box" cohort="new-employment"');
    expect(page).toContain('<input type="hidden" name="channel" value="box"');
    expect(page).toMatch(/<option value="new-employment" selected/);
  });

  it('takes nothing from an address that is not one of its own choices', async () => {
    const page = await read('/b/fangzhuang?channel=hotline-12345&cohort="><b>&category=constructor');
    expect(page).toMatch(/<huiyin-appeal-form\s*>/);
    expect(page).not.toContain('name="channel"');
    expect(page).not.toContain('"><b>');
  });
});
