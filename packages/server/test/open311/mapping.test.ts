// What of an appeal is said to Open311, and in which words; held against the published schemas.
import type { AppealState, Body, PublicAppeal } from '@huiyin/sdk';
import { closedStates, pendingStates } from '@huiyin/sdk/rules';
import { wordsFor } from '@huiyin/sdk/words';
import { describe, expect, it } from 'vitest';
import { definitionOf, discoveryOf, requestOf, servicesOf, updateOf } from '../../src/open311/mapping.js';
import { example, exampleCase } from '../http/support/use-cases.js';
import { chicago, faultsOf, isHere } from './support/schemas.js';

const origin = 'https://huiyin.example';
const { terms } = wordsFor('zh-CN');
const states = Object.keys(terms.states) as AppealState[];
const body = example('Body') as Body;

const told = (part: Partial<PublicAppeal> = {}, extended = false) =>
  requestOf(exampleCase(part), { extended });

describe('a request', () => {
  it('has the number, the unit, days as moments, and what stands in the public view', () => {
    expect(told({ title: '3号楼2单元电梯一周停了三次', disputed: true })).toEqual({
      service_request_id: 'FZ-2026-000118',
      status: 'open',
      status_notes: '办理中：单位正在办。居民说没有全解决。演示数据。',
      service_name: '电梯',
      service_code: 'lifts',
      description: '3号楼2单元电梯一周停了三次',
      agency_responsible: '方庄街道',
      requested_datetime: '2026-11-22T00:00:00+08:00',
      updated_datetime: '2026-11-24T00:00:00+08:00',
      expected_datetime: '2026-12-07T23:59:59+08:00',
    });
  });

  it('has no description where no title was published', () => {
    const { title: _title, ...untitled } = exampleCase().appeal;
    const document = requestOf({ ...exampleCase(), appeal: untitled }, { extended: false });
    expect(document).not.toHaveProperty('description');
  });

  it.each(states)('%s is open until somebody has closed it, and is told in the state’s own word', (state) => {
    const { status, status_notes: notes } = told({ state });
    const isOpen = [...pendingStates, 'claimed-done'].includes(state);
    expect(status).toBe(isOpen ? 'open' : 'closed');
    expect(isOpen).toBe(!(closedStates as readonly AppealState[]).includes(state));
    expect(notes.startsWith(`${terms.states[state]}：`)).toBe(true);
  });

  it('which a unit only claims to be done says that this is the unit’s word', () => {
    expect(told({ state: 'claimed-done' })).toMatchObject({
      status: 'open',
      status_notes: expect.stringContaining('单位称办结：这是单位的说法，还没有结束。') as string,
    });
  });

  it('says what the public view says beside the state', () => {
    const { status_notes: notes } = told({
      state: 'confirmed',
      witness: 'callback',
      reopened: true,
      docketed: true,
      overdue: true,
      disputed: true,
      erasedOn: '2026-11-28',
    });
    expect(notes).toBe(
      '已确认解决：单位说办好了，确认过。怎么确认的：回访确认。居民说没有全解决。结束过，又重新办理。已挂账督办。' +
        '已经超过期限。内容已应本人要求抹除。演示数据。',
    );
  });

  it('says of no other ending that somebody confirmed it', () => {
    const { status_notes: notes } = told({ state: 'closed-cannot', witness: 'resident', demo: true });
    expect(notes).toBe('不能办：单位说明了办不了的理由。这不算解决。居民说没有全解决。演示数据。');
  });

  it('carries the public view’s other facts only where they are asked for', () => {
    expect(told()).not.toHaveProperty('extended_attributes');
    expect(told({}, true).extended_attributes).toEqual({
      jurisdiction_id: 'fangzhuang',
      state: 'in-hand',
      kind: 'request',
      channel: 'web',
      level: 'street',
      horizon: 'dated',
      age_days: 4,
      disputed: true,
      reopened: false,
      docketed: false,
      overdue: false,
      demo: true,
    });
  });
});

describe('services', () => {
  it('are the categories a unit takes, in its own order', () => {
    const services = servicesOf(body);
    expect(services.map(({ service_code: code }) => code)).toEqual(body.categories);
    expect(services.find(({ service_code: code }) => code === 'lifts')).toEqual({
      service_code: 'lifts',
      service_name: '电梯',
      description: '向方庄街道提“电梯”方面的诉求。演示数据。',
      metadata: true,
      type: 'realtime',
      keywords: '电梯,停梯,困人,加装电梯',
      group: '小区和楼房',
    });
  });

  it('say where to file, and how long it may take', () => {
    const definition = definitionOf(body, 'lifts', origin);
    expect(definition?.attributes.map(({ description }) => description)).toEqual([
      expect.stringContaining('https://huiyin.example/b/fangzhuang#appeal'),
      expect.stringMatching(/^\d+天内给第一次答复，\d+天内办好。/),
    ]);
    expect(
      definition?.attributes.map(({ order, variable, required }) => [order, variable, required]),
    ).toEqual([
      [1, false, false],
      [2, false, false],
    ]);
  });

  it.each(['nothing', '__proto__', 'constructor', ''])('know no %j', (code) => {
    expect(definitionOf(body, code, origin)).toBeUndefined();
  });
});

describe('an update', () => {
  it('has the day it was made public', () => {
    const step = { id: 'FZ-7', number: 'FZ-2026-000118', state: 'claimed-done', day: '2026-11-24' } as const;
    expect(updateOf(step, false)).toEqual({
      update_id: 'FZ-7',
      service_request_id: 'FZ-2026-000118',
      status: 'open',
      updated_datetime: '2026-11-24T00:00:00+08:00',
      description: '单位称办结：这是单位的说法，还没有结束。居民说解决了，才算结束。',
    });
    expect(updateOf(step, true).description).toMatch(/演示数据。$/);
  });
});

describe('discovery', () => {
  it('leads to the endpoint, which is a test as long as all is a demonstration', () => {
    expect(discoveryOf(origin, false)).toMatchObject({
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: 'https://huiyin.example/open311/v2',
          type: 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    });
    expect(discoveryOf(origin, true).endpoints[0]?.type).toBe('test');
  });
});

describe.skipIf(!isHere)('the published schemas', () => {
  it('hold for requests in every state', () => {
    const requests = states.flatMap((state) => [told({ state }), told({ state }, true)]);
    expect(faultsOf('requests', requests)).toEqual([]);
    expect(requests.flatMap((request) => faultsOf('request', request))).toEqual([]);
  });

  it('hold for services and their definitions', () => {
    expect(faultsOf('services', servicesOf(body))).toEqual([]);
    for (const category of body.categories) {
      expect(faultsOf('service-definition', definitionOf(body, category, origin))).toEqual([]);
    }
  });

  it('find a request that is not as they say', () => {
    expect(faultsOf('requests', [{ ...told(), status: 'claimed-done' }])).not.toEqual([]);
    expect(faultsOf('requests', [{ ...told(), requested_datetime: '2026-11-22' }])).not.toEqual([]);
  });

  it('are kept as a city keeps them: the same fields of the same types', () => {
    const known = Object.assign({}, ...chicago()) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(told({}, true))) {
      // A city that closes no request by a day, and prints no description, says neither.
      if (!['expected_datetime', 'description'].includes(name)) {
        expect([name, typeof known[name]]).toEqual([name, typeof value]);
      }
    }
  });
});
