// A server for the settings: keeps what is set by revision, as the real one does, and webhooks beside it.
import {
  createClient,
  type KnownYear,
  type NewWebhook,
  type SettingChange,
  type SettingDraft,
  type UnitSetting,
  type UnitSettings,
  type Webhook,
  type WebhookDelivery,
} from '@huiyin/sdk';
import { officialCalendar } from '@huiyin/sdk/rules';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';

const fengtai = { slug: 'fengtai', name: '丰台区', kind: 'district' } as const;
const fangzhuang = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const at = '2026-11-22T09:30:00+08:00';

export const settings: UnitSettings = {
  body: fangzhuang,
  settings: [
    {
      value: {
        part: 'windows',
        standard: { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 },
      },
      revision: 0,
      sealed: true,
    },
    { value: { part: 'categories', categories: ['lifts', 'parking', 'property', 'other'] }, revision: 0 },
    {
      value: {
        part: 'taxonomy',
        taxonomy: { items: [{ code: 'trapped', category: 'lifts', name: '困人', unit: 'fangzhuang' }] },
      },
      revision: 0,
      sealed: true,
    },
    { value: { part: 'channels', channels: ['web', 'visit', 'box'] }, revision: 0 },
    {
      value: {
        part: 'contact-points',
        contactPoints: [
          { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
          { kind: 'hall', label: '街道办事大厅', value: '周一至周五 9:00–17:00' },
        ],
      },
      revision: 2,
      changed: { at, unit: fengtai, person: '区系统管理员' },
    },
    { value: { part: 'vocabulary', vocabulary: 'measures' }, revision: 0, sealed: true },
    { value: { part: 'formulas', formulas: {} }, revision: 0, sealed: true },
    { value: { part: 'population' }, revision: 0, sealed: true },
    { value: { part: 'frame-origins', origins: ['https://www.example.gov.cn'] }, revision: 0 },
  ],
  figures: { edition: 1, smallestSample: 10, brokenAfterDays: 30 },
  standings: [
    { stage: 'pending', level: 'street', horizon: 'now', docketed: false, count: 3 },
    { stage: 'claimed', level: 'district', horizon: 'dated', docketed: true, count: 2 },
    { stage: 'confirmed', level: 'street', horizon: 'dated', docketed: false, count: 40 },
  ],
  units: [fengtai, fangzhuang],
};

export const oneChange: SettingChange = {
  at,
  unit: fengtai,
  person: '区系统管理员',
  revision: 1,
  before: {
    part: 'windows',
    standard: { firstResponseDays: 10, resolutionDays: 15, confirmationDays: 15 },
  },
  after: { part: 'windows', standard: { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 } },
  reason: '街道办公会定的',
  leaf: 811,
};

export const hook: Webhook = {
  id: 'FZ-H-2026-000001',
  body: fangzhuang,
  url: 'https://sms.example/huiyin',
  note: '短信网关',
  state: 'active',
  createdAt: at,
  deliveredAt: '2026-11-22T10:00:05+08:00',
  waiting: 0,
  dead: 1,
};

const delivery: WebhookDelivery = {
  id: 'msg_2Lml6kP0vQ8rT1sXyZaBcD',
  webhook: hook.id,
  event: {
    type: 'appeal.changed',
    number: 'FZ-2026-000109',
    body: fangzhuang,
    category: 'lifts',
    state: 'accepted',
    day: '2026-11-22',
    link: 'https://huiyin.example/a/FZ-2026-000109',
  },
  state: 'dead',
  tries: 8,
  queuedAt: at,
  status: 500,
  fault: 'status',
};

export class SettingsServer {
  years: KnownYear[] = officialCalendar.years.map(({ year, notice, holidays }) => ({
    facts: {
      year,
      notice,
      holidays: holidays.map(({ worked, ...rest }) => ({ ...rest, ...(worked && { worked: [...worked] }) })),
    },
  }));
  now: UnitSettings;
  changes: SettingChange[] = [];
  hooks: Webhook[] = [];
  deliveries: WebhookDelivery[] = [delivery];
  /** What was asked to be set, by the key it came under. */
  readonly taken = new Map<string, SettingDraft>();
  /** How often the webhooks were looked at: each look is written down. */
  looks = 0;
  /** What happens to the next call. */
  fate: 'offline' | 'lost-after' | 'signed-out' | undefined;

  constructor(now: UnitSettings = settings) {
    this.now = now;
  }

  desk(): StaffDesk {
    const client = createClient({
      endpoint: 'https://huiyin.example',
      maxRetries: 0,
      fetch: (url, { method, body = '', headers }) =>
        this.#answer(new URL(url), method, body, headers['Idempotency-Key'] ?? ''),
    });
    return staff(client, { token: 'a-token' });
  }

  /** Somebody else sets a part. */
  setsMeanwhile(setting: UnitSetting): void {
    this.#keep({ ...setting, changed: { at, unit: fengtai, person: '区系统管理员' } });
  }

  #keep(setting: UnitSetting): void {
    const kept = this.now.settings.map((one) => (one.value.part === setting.value.part ? setting : one));
    this.now = { ...this.now, settings: kept };
  }

  #answer({ pathname, searchParams }: URL, method: string, body: string, key: string): Response {
    const fate = this.fate;
    this.fate = undefined;
    if (fate === 'offline') throw new TypeError('no network');
    if (fate === 'signed-out') return problem(401, 'auth.session-ended');
    const answer = this.#route(pathname.replace('/v1/staff/', ''), method, body, key, searchParams);
    if (fate === 'lost-after') throw new TypeError('the answer was lost');
    return answer;
  }

  #route(path: string, method: string, body: string, key: string, query: URLSearchParams): Response {
    if (path === 'setting-changes') return Response.json({ items: this.changes });
    if (path === 'settings' && method === 'POST') return this.#set(JSON.parse(body) as SettingDraft, key);
    if (path === 'settings') {
      const unit = this.now.units.find(({ slug }) => slug === query.get('body')) ?? this.now.body;
      return Response.json({ ...this.now, body: unit });
    }
    if (path === 'calendar') {
      const entered = { at, unit: fengtai, person: '区系统管理员' };
      if (method === 'POST') {
        this.years = [...this.years, { facts: JSON.parse(body) as KnownYear['facts'], entered }];
      }
      return Response.json({ years: this.years });
    }
    if (path === 'webhooks') return this.#hooksAt(method, body);
    return this.#onHook(path.split('/')[2] ?? '', method, body);
  }

  #set(draft: SettingDraft, key: string): Response {
    const isAgain = this.taken.has(key);
    const standing = this.now.settings.find(({ value }) => value.part === draft.value.part);
    if (!standing) return problem(422, 'request.invalid');
    if (isAgain) return Response.json(standing);
    if (standing.revision !== draft.revision) return problem(409, 'setting.changed-meanwhile');
    this.taken.set(key, draft);
    const changed = { at, unit: fangzhuang, person: '方庄街道管理员' };
    const revision = standing.revision + 1;
    const after = { ...standing, value: draft.value, revision, changed };
    this.#keep(after);
    const { reason } = draft;
    this.changes = [
      { ...changed, revision, before: standing.value, after: draft.value, ...(reason && { reason }) },
      ...this.changes,
    ];
    return Response.json(after);
  }

  #hooksAt(method: string, body: string): Response {
    if (method === 'GET') {
      this.looks += 1;
      return Response.json({ items: this.hooks });
    }
    const { url, note } = JSON.parse(body) as { url: string; note: string };
    if (url.includes('10.0.0.')) return problem(422, 'webhook.address-refused');
    const made: NewWebhook = {
      id: `FZ-H-2026-00000${this.hooks.length + 1}`,
      body: fangzhuang,
      url,
      note,
      state: 'active',
      createdAt: at,
      waiting: 0,
      dead: 0,
      secret: 'whsec_AAAABBBBCCCCDDDD',
    };
    const { secret: _secret, ...kept } = made;
    this.hooks = [...this.hooks, kept];
    return Response.json(made, { status: 201 });
  }

  #onHook(what: string, method: string, body: string): Response {
    const [first] = this.hooks;
    if (!first) return problem(404, 'webhook.not-found');
    if (what === 'state') {
      const { to } = JSON.parse(body) as { to: Webhook['state'] };
      const after: Webhook = { ...first, state: to, ...(to === 'paused' && { pause: 'asked' as const }) };
      this.hooks = to === 'removed' ? this.hooks.slice(1) : [after, ...this.hooks.slice(1)];
      return Response.json(after);
    }
    if (what === 'secret') return Response.json({ id: first.id, secret: 'whsec_EEEEFFFFGGGGHHHH' });
    if (method === 'GET') return Response.json({ items: this.deliveries });
    const { again } = JSON.parse(body) as { again?: string };
    const queued: WebhookDelivery = {
      id: again ?? 'msg_0000000000000000000000',
      webhook: first.id,
      event: { type: 'webhook.test', body: fangzhuang, day: '2026-11-22', link: 'https://huiyin.example' },
      state: 'waiting',
      tries: 0,
      queuedAt: at,
    };
    this.deliveries = [queued, ...this.deliveries.filter(({ id }) => id !== again)];
    return Response.json(queued, { status: 201 });
  }
}

function problem(status: number, code: string): Response {
  const facts = { type: 'about:blank', title: '', status, code, detail: '', requestId: 'r-1' };
  return new Response(JSON.stringify(facts), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
