// Settings of a unit: what is set holds for what comes from then on, and for nothing that was promised before.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SettingDraft, SettingFacts, SettingValueDraft } from '@huiyin/sdk';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { directory } from '../db/support/units.js';
import { at, createWorld, day, draft, morning, openWorld, staff, type World } from '../db/support/world.js';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const admin = staff('fengtai', 'admin');
const windows = (firstResponseDays: number, resolutionDays = 15, confirmationDays = 15) =>
  ({ part: 'windows', standard: { firstResponseDays, resolutionDays, confirmationDays } }) as const;
const reason = '街道办公会定的，三天内先回话';

const change = (
  value: SettingValueDraft,
  { actor = admin, key, ...more }: Partial<SettingDraft> & { actor?: StaffActor; key?: string } = {},
) =>
  world.useCases['staff.settings.change'](
    { path: {}, query: {}, body: { body: 'fangzhuang', revision: 0, value, ...more } },
    at(morning + day, actor, key),
  );
const read = (actor = admin, body = 'fangzhuang') =>
  world.useCases['staff.settings.read']({ path: {}, query: { body }, body: undefined }, at(morning, actor));
const changes = async (query: object = {}) =>
  await world.useCases['staff.settings.changes'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(morning, admin),
  );
const body = () =>
  world.useCases['bodies.get']({ path: { body: 'fangzhuang' }, query: {}, body: undefined }, at(morning));
const file = (now: number) => world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(now));
const settingsIn = async (slug = 'fangzhuang'): Promise<SettingFacts[]> => {
  const { items } = await world.useCases['log.entries'](
    { path: { body: slug }, query: {}, body: undefined },
    at(morning),
  );
  return items.flatMap((item) => (item.record === 'setting' ? [item.facts] : []));
};

describe('windows', () => {
  test('hold for what is received from then on; what was received keeps every day it was promised', async () => {
    const before = await file(morning);
    const stored = () =>
      world.query('select to_jsonb(appeal) as row from appeal where number = $1', [before.number]);
    const promised = JSON.stringify(await stored());
    await change(windows(3, 10, 7), { reason });
    expect(JSON.stringify(await stored())).toBe(promised);
    expect(before.clocks).toMatchObject({
      firstResponse: { due: '2026-11-29' },
      resolution: { due: '2026-12-07' },
    });
    const after = await file(morning + 2 * day);
    expect(after.clocks).toMatchObject({
      firstResponse: { due: '2026-11-27' },
      resolution: { due: '2026-12-04' },
    });
    expect(JSON.stringify(await stored())).toBe(promised);
  });

  test('are sealed in the log of the ledger, with what they were', async () => {
    const { revision, changed } = await change(windows(3), { reason });
    expect(revision).toBe(1);
    expect(changed).toMatchObject({ person: admin.person, unit: { slug: 'fengtai' } });
    expect(await settingsIn()).toEqual([
      {
        record: 'setting',
        event: 'set',
        setting: 'standard',
        body: 'fangzhuang',
        day: '2026-11-23',
        value: windows(3).standard,
        before: windows(7).standard,
      },
    ]);
    expect(await settingsIn('donggaodi')).toEqual([]);
    const { items } = await changes();
    expect(items).toEqual([
      {
        at: '2026-11-23T09:30:00+08:00',
        unit: { slug: 'fengtai', name: '丰台区', kind: 'district' },
        person: admin.person,
        revision: 1,
        before: windows(7),
        after: windows(3),
        reason,
        leaf: 0,
      },
    ]);
  });

  test('need a reason, and a first answer that is not later than the result', async () => {
    await expect(change(windows(3))).rejects.toMatchObject({
      code: 'request.invalid',
      facts: { errors: [{ pointer: '/reason', code: 'field.required' }] },
    });
    await expect(change(windows(20, 10), { reason })).rejects.toMatchObject({
      facts: { errors: [{ pointer: '/value/standard/resolutionDays' }] },
    });
    expect((await read()).settings[0]).toMatchObject({ revision: 0, value: windows(7) });
  });
});

describe('a change', () => {
  test('is seen at once, also where the units were just read', async () => {
    expect((await body()).contactPoints).toEqual([]);
    const contactPoints = [{ kind: 'phone', label: '市民热线', value: '12345' }] as const;
    await change({ part: 'contact-points', contactPoints: [...contactPoints] });
    expect((await body()).contactPoints).toEqual(contactPoints);
    expect(await settingsIn()).toEqual([]);
  });

  test('does not write over what somebody else has set since', async () => {
    await change({ part: 'channels', channels: ['web', 'visit'] });
    await expect(change({ part: 'channels', channels: ['web'] })).rejects.toMatchObject({
      code: 'setting.changed-meanwhile',
    });
    // Another part is another thing.
    await change({ part: 'categories', categories: ['other', 'lifts'] });
    await change({ part: 'channels', channels: ['web'] }, { revision: 1 });
    expect(await body()).toMatchObject({ channels: ['web'], categories: ['other', 'lifts'] });
    expect((await changes()).items.map(({ revision }) => revision)).toEqual([2, 1, 1]);
  });

  test('of two at the same moment is the first one, and the other hears so', async () => {
    const both = await Promise.allSettled([
      change(windows(3), { reason }),
      change(windows(4), { reason, actor: staff('fangzhuang', 'admin') }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'setting.changed-meanwhile' },
    });
    expect(await settingsIn()).toHaveLength(1);
  });

  test('that was sent twice is made once; one that changes nothing is refused', async () => {
    const first = await change(windows(3), { reason, key: 'sent twice' });
    expect(await change(windows(3), { reason, key: 'sent twice' })).toEqual(first);
    expect(await settingsIn()).toHaveLength(1);
    await expect(change(windows(3), { reason, revision: 1 })).rejects.toMatchObject({
      code: 'setting.nothing-new',
    });
  });

  test('of the words lists are told in is sealed; cases are sorted by them at once', async () => {
    await change({ part: 'vocabulary', vocabulary: 'xincun' }, { reason });
    expect(await settingsIn()).toMatchObject([
      { setting: 'vocabulary', value: 'xincun', before: 'measures' },
    ]);
    const lists = await world.useCases['appeals.lists'](
      { path: {}, query: { body: 'fangzhuang' }, body: undefined },
      at(morning),
    );
    expect(lists.vocabulary).toBe('xincun');
  });

  test('to lists of its own is sealed with what they hold, and told to everybody', async () => {
    const own = {
      first: { label: '马上就办', where: { horizons: ['now' as const] } },
      second: { label: '还在推进', where: { stages: ['pending' as const, 'claimed' as const] } },
      rest: { label: '已有结果' },
    };
    const wrong = { ...own, rest: { label: '13800138000' } };
    await expect(
      change({ part: 'vocabulary', vocabulary: 'own', own: wrong }, { reason }),
    ).rejects.toMatchObject({ facts: { errors: [{ pointer: '/value/own/rest/label' }] } });
    await change({ part: 'vocabulary', vocabulary: 'own', own }, { reason });
    const lists = async (query = {}) =>
      world.useCases['appeals.lists'](
        { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
        at(morning),
      );
    const told = await lists();
    expect(told).toMatchObject({ vocabulary: 'own', own });
    expect(told.lists.map(({ id }) => id)).toEqual(['own-first', 'own-second', 'own-rest']);
    // Whoever asks for known words gets those.
    expect(await lists({ vocabulary: 'xincun' })).toMatchObject({ vocabulary: 'xincun' });
    await change({ part: 'vocabulary', vocabulary: 'measures' }, { reason, revision: 1 });
    expect((await lists()).own).toBeUndefined();
    expect(await settingsIn()).toMatchObject([
      { setting: 'vocabulary', value: 'own', before: 'measures', own },
      { setting: 'vocabulary', value: 'measures', before: 'own', ownBefore: own },
    ]);
  });

  test('of how many people it has is public and sealed, and is taken back as well', async () => {
    const population = {
      year: 2020,
      source: '人口普查公报',
      cohorts: [{ cohort: 'elderly', count: 21_840 } as const],
    };
    const value = { part: 'population', population } as const;
    await expect(change(value)).rejects.toMatchObject({ code: 'request.invalid' });
    await change(value, { reason });
    expect((await body()).population).toEqual(population);
    await change({ part: 'population' }, { reason, revision: 1 });
    expect((await body()).population).toBeUndefined();
    const [said, back] = await settingsIn();
    expect(said).toMatchObject({ setting: 'population', value: population });
    expect(said).not.toHaveProperty('before');
    expect(back).toMatchObject({ setting: 'population', before: population });
    expect(back).not.toHaveProperty('value');
  });

  test('of the sites that may frame it counts for the units under it, too', async () => {
    const site = (...origins: string[]) => ({ part: 'frame-origins', origins }) as const;
    await change(site('https://www.fengtai.example'), { body: 'fengtai' });
    await change(site('https://fangzhuang.example:8443'));
    expect((await body()).frameOrigins).toEqual([
      'https://www.fengtai.example',
      'https://fangzhuang.example:8443',
    ]);
    await expect(
      change(site('https://a.example', 'https://a.example'), { revision: 1 }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('of the categories leaves a way for what fits nowhere, and counts each once', async () => {
    await expect(change({ part: 'categories', categories: ['lifts'] })).rejects.toMatchObject({
      facts: { errors: [{ pointer: '/value/categories', code: 'field.required' }] },
    });
    await expect(
      change({ part: 'categories', categories: ['other', 'lifts', 'lifts'] }),
    ).rejects.toMatchObject({ facts: { errors: [{ pointer: '/value/categories/2' }] } });
  });

  test('stays when the units are registered again and the server starts anew', async () => {
    await change(windows(3), { reason });
    await change({ part: 'vocabulary', vocabulary: 'xincun' }, { reason });
    const renamed = directory.units.map((unit) => ({ ...unit, name: `${unit.name}（新）` }));
    const again = await openWorld(world.url);
    try {
      await again.database.directory.upsert({ ...directory, units: renamed });
      const unit = (await again.database.directory.units()).get('fangzhuang');
      expect(unit).toMatchObject({
        name: '方庄街道（新）',
        standard: windows(3).standard,
        vocabulary: 'xincun',
        channels: directory.units[1]?.channels,
      });
    } finally {
      await again.close();
    }
  });
});

describe('who', () => {
  test('an administrator sets their own unit and those under it, in whichever ledger', async () => {
    await change({ part: 'channels', channels: ['web'] }, { actor: staff('fangzhuang', 'admin') });
    await change({ part: 'channels', channels: ['web'] }, { body: 'donggaodi' });
    await expect(
      change({ part: 'channels', channels: ['box'] }, { actor: staff('donggaodi', 'admin'), revision: 1 }),
    ).rejects.toMatchObject({ code: 'auth.not-allowed' });
    expect((await read(staff('fangzhuang', 'admin'))).units.map(({ slug }) => slug)).toEqual([
      'fangzhuang',
      'fangguyuan',
    ]);
  });

  test('an auditor reads and sets nothing', async () => {
    const auditor = staff('fengtai', 'auditor');
    expect(await read(auditor)).toMatchObject({ readOnly: true, body: { slug: 'fangzhuang' } });
    expect((await read()).readOnly).toBeUndefined();
    await expect(change(windows(3), { reason, actor: auditor })).rejects.toMatchObject({
      code: 'auth.not-allowed',
    });
    await expect(read(staff('fangzhuang', 'clerk'))).rejects.toMatchObject({ code: 'auth.not-allowed' });
  });

  test('the history is read page by page, and nobody who serves requests can rewrite it', async () => {
    await change({ part: 'channels', channels: ['web'] });
    await change({ part: 'channels', channels: ['visit'] }, { revision: 1 });
    const first = await changes({ limit: 1 });
    const second = await changes({ limit: 1, cursor: first.next });
    expect([...first.items, ...second.items].map(({ revision }) => revision)).toEqual([2, 1]);
    expect(second.next).toBeUndefined();
    const [rights] = await world.query<{ update: boolean; delete: boolean; name: boolean; days: boolean }>(
      `select has_table_privilege('huiyin_app', 'setting_change', 'update') as update,
        has_table_privilege('huiyin_app', 'setting_change', 'delete') as delete,
        has_column_privilege('huiyin_app', 'unit', 'name', 'update') as name,
        has_column_privilege('huiyin_app', 'unit', 'resolution_days', 'update') as days`,
    );
    expect(rights).toEqual({ update: false, delete: false, name: false, days: true });
  });
});
