// A case passed between three units: at no moment is there nobody who answers for it, and no clock begins anew.
import { createClient, type StaffAppeal } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const desk = (who: string): StaffDesk => staff(client, { token: inject('tokens')[who] ?? '' });
const street = desk('clerk@fangzhuang');
const community = desk('clerk@fangguyuan');
const bureau = desk('bureau@zhujian');

/** Whether a unit finds the case in its queue. */
async function hasInQueue(at: StaffDesk, body: string, number: string): Promise<boolean> {
  for await (const one of at.appeals.list({ body })) if (one.number === number) return true;
  return false;
}

describe('a case that nobody wants', () => {
  it('stays with who had it until another takes it over, in the sight of its resident', async () => {
    const { number, trackingCode } = await client.appeals.submit({
      kind: 'request',
      category: 'housing',
      title: '外墙皮往下掉',
      text: '外墙皮掉下来好几块，楼下天天过人。',
      place: '芳古园一区',
    });
    const mine = client.appeals.open(number, trackingCode);
    const { clocks } = await mine.track();
    const due = [clocks.firstResponse.due, clocks.resolution.due];
    const owners: string[] = [];
    const told = ({ responsible, clocks }: StaffAppeal): void => {
      owners.push(responsible.slug);
      expect([clocks.firstResponse.due, clocks.resolution.due]).toEqual(due);
    };

    told(await street.appeals.accept(number));
    told(await street.appeals.assign(number, { unit: 'fangguyuan' }));
    told(
      await community.appeals.contest(number, { reason: '外墙是公共部位，社区没有维修资金，请房管来办。' }),
    );
    // Given back, it is where it was: nobody has to fetch it.
    expect(await hasInQueue(street, 'fangzhuang', number)).toBe(true);
    told(await street.appeals.assign(number, { unit: 'fangguyuan' }));
    told(await community.appeals.takeOver(number));
    await expect(street.appeals.claimDone(number)).rejects.toMatchObject({
      code: 'appeal.not-your-unit',
    });
    told(await community.appeals.assign(number, { unit: 'zhujian' }));
    // Until the bureau has taken it, the community has it; both see it.
    expect(await hasInQueue(community, 'fangguyuan', number)).toBe(true);
    expect(await hasInQueue(bureau, 'zhujian', number)).toBe(true);

    const { page, complaints } = await open();
    await page.goto(`${origin}/desk`);
    await person(page).press('button', '区住建委经办人（部门经办人）');
    const staffDesk = page.locator('huiyin-staff-desk');
    await staffDesk.locator('#search').fill(number);
    await staffDesk.locator('#search').press('Enter');
    await staffDesk.locator('#case-title').getByText('外墙皮往下掉').waitFor();
    await page.keyboard.press('t');
    await staffDesk.locator('.work').waitFor();
    await page.keyboard.press('Control+Enter');
    await staffDesk.locator('#said').getByText('接手了。').waitFor();
    told(await bureau.appeals.get(number));

    expect(owners).toEqual([
      'fangzhuang',
      'fangzhuang',
      'fangzhuang',
      'fangzhuang',
      'fangguyuan',
      'fangguyuan',
      'zhujian',
    ]);
    const { responsible, timeline } = await mine.track();
    expect(responsible.name).toBe('区住建委');
    expect(timeline.map(({ type }) => type).reverse()).toEqual([
      'received',
      'accepted',
      'assigned',
      'contested',
      'assigned',
      'taken-over',
      'assigned',
      'taken-over',
    ]);
    expect(complaints).toEqual([]);
  });
});
