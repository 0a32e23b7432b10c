// Open311 over a real ledger: which cases are there, how they stand, what moved, and what never shows.
import type { AppealDraft } from '@huiyin/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestUpdate, ServiceRequest } from '../../src/open311/documents.js';
import { announceAnonymous } from '../../src/use-cases/announce-anonymous.js';
import { day, draft, morning, staff, at } from '../db/support/world.js';
import { elementOf, readXml } from '../open311/support/read-xml.js';
import { faultsOf, isHere } from '../open311/support/schemas.js';
import { begin, claimed } from '../use-cases/journey.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
/** By what became of them. */
const numbers: Record<string, string> = {};

beforeAll(async () => {
  api = await createApi();
  const { world } = api;
  const file = async (name: string, age: number, part: Partial<AppealDraft> = {}) => {
    const { number } = await world.useCases['appeals.submit'](
      { path: {}, query: {}, body: { ...draft, ...part } },
      at(morning - age * day),
    );
    numbers[name] = number;
    return number;
  };
  await file('new', 0);
  await file('old', 200);
  await file('elsewhere', 1, { body: 'donggaodi' });
  await file('anonymous', 1, {
    anonymous: true,
    category: 'parking',
    title: '王阿姨家门口',
    place: '3 号楼 101',
  });
  const petition = await world.useCases['staff.appeals.enter'](
    {
      path: {},
      query: {},
      body: { ...draft, channel: 'petition', contact: { phone: '13800138000' } },
    },
    at(morning, staff('fangzhuang')),
  );
  numbers['petition'] = petition.number;
  const taken = await begin(world, morning - 5 * day);
  await taken.accept(morning - 4 * day);
  numbers['accepted'] = taken.receipt.number;
  const done = await claimed(world, morning - 20 * day, { category: 'parking' });
  numbers['claimed'] = done.receipt.number;
  const closed = await claimed(world, morning - 30 * day, { category: 'parking' });
  await closed.evaluate('solved', morning - 2 * day);
  numbers['closed'] = closed.receipt.number;
  await announceAnonymous(world.ports, morning);
});
afterAll(() => api.close());

const unit = 'jurisdiction_id=fangzhuang';

async function get<T>(path: string): Promise<T> {
  const response = await api.ask(`/open311/v2/${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}
const requests = (query = ''): Promise<ServiceRequest[]> => get(`requests.json?${unit}${query}`);
const updates = (query = ''): Promise<RequestUpdate[]> => get(`servicerequestupdates.json?${unit}${query}`);

async function refused(path: string): Promise<readonly [number, string]> {
  const response = await api.ask(`/open311/v2/${path}`);
  const [error] = (await response.json()) as { code: number; description: string }[];
  expect(error?.code).toBe(response.status);
  return [response.status, error?.description ?? ''];
}

/** The names under which the cases of an answer were filed. */
function named(found: readonly { readonly service_request_id: string }[]): string[] {
  const ids = found.map(({ service_request_id: id }) => id);
  return ids.map((id) => Object.entries(numbers).find(([, number]) => number === id)?.[0] ?? id);
}

describe('requests', () => {
  it('are a unit’s of the latest ninety days, newest first, and no petition', async () => {
    expect(named(await requests())).toEqual(['new', 'anonymous', 'accepted', 'claimed', 'closed']);
  });

  it.each([
    ['&status=open', ['new', 'anonymous', 'accepted', 'claimed']],
    ['&status=closed', ['closed']],
    ['&status=open,closed&service_code=parking', ['anonymous', 'claimed', 'closed']],
    ['&service_code=greening', []],
    ['&start_date=2026-11-02&end_date=2026-11-17', ['accepted', 'claimed']],
    ['&start_date=2026-11-17T23:00:00%2B08:00&end_date=2026-11-21T00:00:00Z', ['anonymous', 'accepted']],
    ['&end_date=2026-06-01', ['old']],
  ])('of %s', async (query, names) => {
    expect(named(await requests(query))).toEqual(names);
  });

  it('come page after page, each with a link to the next', async () => {
    const pages: string[][] = [];
    let next: string | undefined = `/open311/v2/requests.json?${unit}&page_size=2&api_key=secret`;
    while (next !== undefined) {
      const response = await api.ask(next);
      pages.push(named((await response.json()) as ServiceRequest[]));
      next = /^<https:\/\/huiyin\.example(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
      expect(next ?? '').not.toContain('secret');
    }
    expect(pages).toEqual([['new', 'anonymous'], ['accepted', 'claimed'], ['closed']]);
  });

  it('are found by number, whatever else is asked, in any ledger', async () => {
    const ids = ['elsewhere', 'petition', 'old', 'closed'].map((name) => numbers[name] ?? '');
    const asked = [...ids, 'FZ-2026-999999', 'ZZ-2026-000001'].join(',');
    const anywhere = await get<ServiceRequest[]>(`requests.json?service_request_id=${asked}&status=open`);
    expect(named(anywhere)).toEqual(['elsewhere', 'old', 'closed']);
    expect(named(await requests(`&service_request_id=${asked}`))).toEqual(['old', 'closed']);
  });

  it('say who answers for them, since when, and until when', async () => {
    const [found] = await get<ServiceRequest[]>(`requests/${numbers['accepted'] ?? ''}.json`);
    expect(found).toEqual({
      service_request_id: numbers['accepted'],
      status: 'open',
      status_notes: '已受理：单位受理了，还没有答复。',
      service_name: '电梯',
      service_code: 'lifts',
      agency_responsible: '方庄街道',
      requested_datetime: '2026-11-17T00:00:00+08:00',
      updated_datetime: '2026-11-18T00:00:00+08:00',
      expected_datetime: '2026-12-02T23:59:59+08:00',
    });
  });

  it('stay open while only the unit says they are done, and were closed on the resident’s day', async () => {
    const [open] = await get<ServiceRequest[]>(`requests/${numbers['claimed'] ?? ''}.json`);
    expect(open).toMatchObject({ status: 'open', updated_datetime: '2026-11-02T00:00:00+08:00' });
    expect(open?.status_notes).toMatch(/^单位称办结：/);
    const [closed] = await get<ServiceRequest[]>(`requests/${numbers['closed'] ?? ''}.json`);
    expect(closed).toMatchObject({ status: 'closed', updated_datetime: '2026-11-20T00:00:00+08:00' });
    expect(closed?.status_notes).toMatch(/^已确认解决：.*居民确认。$/);
  });

  it('change hands with who takes over', async () => {
    const { receipt, accept, assign } = await begin(api.world, morning - 150 * day);
    await accept(morning - 150 * day);
    await assign('zhujian', morning - 149 * day);
    const responsible = async () =>
      (await get<ServiceRequest[]>(`requests/${receipt.number}.json`))[0]?.agency_responsible;
    expect(await responsible()).toBe('方庄街道');
    await api.world.useCases['staff.appeals.takeOver'](
      { path: { number: receipt.number }, query: {}, body: {} },
      at(morning - 148 * day, staff('zhujian', 'bureau')),
    );
    expect(await responsible()).toBe('区住建委');
    const found = await requests('&start_date=2026-06-25&end_date=2026-06-25');
    expect(found.map(({ updated_datetime: when }) => when)).toEqual(['2026-06-27T00:00:00+08:00']);
  });

  it('say nothing that is not public', async () => {
    const texts = await Promise.all(
      [`requests.xml?${unit}&extensions=true`, `servicerequestupdates.xml?${unit}`].map(async (path) =>
        (await api.ask(`/open311/v2/${path}`)).text(),
      ),
    );
    const all = texts.join();
    for (const secret of [
      draft.title,
      draft.text,
      draft.place,
      '王阿姨',
      '101',
      '13800138000',
      '的工作人员',
    ]) {
      expect(all).not.toContain(secret);
    }
    expect(all).not.toContain(numbers['petition']);
    expect(all.match(/T\d\d:\d\d:\d\d/g)?.filter((time) => !/T(00:00:00|23:59:59)/.test(time))).toEqual([]);
  });
});

describe('updates', () => {
  it('are the steps of a case in public, oldest first, each once', async () => {
    const all = await updates();
    const states = (name: string): readonly (string | undefined)[] =>
      all
        .filter((update) => named([update])[0] === name)
        .map(({ description }) => description.split('：')[0]);
    expect(states('closed')).toEqual(['已收到', '已受理', '已答复', '单位称办结', '已确认解决']);
    expect(states('accepted')).toEqual(['已收到', '已受理']);
    expect(states('petition')).toEqual([]);
    const days = all.map(({ updated_datetime: when }) => when);
    expect(days).toEqual([...days].sort());
    expect(new Set(all.map(({ update_id: id }) => id)).size).toBe(all.length);
  });

  it('of an anonymous case are made public a day later, in the batch', async () => {
    const all = await updates();
    const own = all.filter(({ service_request_id: id }) => id === numbers['anonymous']);
    expect(own.map(({ updated_datetime: when }) => when)).toEqual(['2026-11-22T00:00:00+08:00']);
  });

  it('are of the days asked for, page after page', async () => {
    const closing = await updates('&start_date=2026-11-20T18:00:00%2B08:00&end_date=2026-11-20');
    expect(named(closing)).toEqual(['closed']);
    expect(closing[0]).toMatchObject({ status: 'closed', updated_datetime: '2026-11-20T00:00:00+08:00' });
    const all = await updates();
    expect(await updates('&page=2&page_size=3')).toEqual(all.slice(3, 6));
    const linked = async (query: string) =>
      (await api.ask(`/open311/v2/servicerequestupdates.json?${unit}${query}`)).headers.get('link');
    expect(await linked('&page=2&page_size=3')).toMatch(/[?&]page=3>; rel="next"$/);
    expect(await linked('')).toBeNull();
  });
});

describe('a jurisdiction', () => {
  it.each(['services.json', 'services/lifts.json', 'requests.json', 'servicerequestupdates.json'])(
    'has to be given for %s where there are several',
    async (path) => {
      const [status, description] = await refused(path);
      expect(status).toBe(400);
      expect(description).toContain('jurisdiction_id');
      expect(description).toContain('open311.jurisdiction-missing');
      expect((await refused(`${path}?jurisdiction_id=nowhere`))[1]).toContain('body.not-found');
    },
  );

  it('need not be given where a number says it all; one that is has to be the right one', async () => {
    const path = `requests/${numbers['new'] ?? ''}.json`;
    expect(await get(`tokens/${numbers['new'] ?? ''}.json`)).toEqual([
      { service_request_id: numbers['new'], token: numbers['new'] },
    ]);
    expect(named(await get(`${path}?${unit}`))).toEqual(['new']);
    for (const wrong of [`${path}?jurisdiction_id=donggaodi`, `${path}?jurisdiction_id=nowhere`]) {
      expect((await refused(wrong))[0]).toBe(404);
    }
  });
});

describe('what there is not', () => {
  it.each(['requests', 'tokens'])('is not found among %s, a petition as little', async (list) => {
    for (const id of [numbers['petition'] ?? '', 'FZ-2026-999999', 'ZZ-2026-000001', 'nothing']) {
      const [status, description] = await refused(`${list}/${id}.json`);
      expect([status, description.includes('appeal.not-found')]).toEqual([404, true]);
    }
  });

  it('is no service of the unit', async () => {
    expect((await refused(`services/greening.json?${unit}`))[1]).toContain('open311.service-not-found');
    expect((await refused(`requests.json?${unit}&service_code=potholes`))[0]).toBe(404);
  });
});

describe.skipIf(!isHere)('the published schemas', () => {
  it('hold for what is sent', async () => {
    expect(faultsOf('services', await get(`services.json?${unit}`))).toEqual([]);
    expect(faultsOf('service-definition', await get(`services/lifts.json?${unit}`))).toEqual([]);
    const all = await requests('&extensions=true');
    expect(all.length).toBeGreaterThan(4);
    expect(faultsOf('requests', all)).toEqual([]);
  });
});

it('says in XML what it says in JSON', async () => {
  for (const path of ['services', 'requests', 'servicerequestupdates']) {
    const xml = readXml(await (await api.ask(`/open311/v2/${path}.xml?${unit}`)).text());
    expect(xml.children.length).toBeGreaterThan(2);
    expect(xml).toEqual(elementOf(xml.name, await get(`${path}.json?${unit}`)));
  }
});
