// `huiyin staff`: an administrator says who may sign in, by command line, on a running database.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { DeskSessions } from '../../src/auth/desk-sessions.js';
import { loadKeys } from '../../src/auth/keys.js';
import { staff } from '../../src/cli/staff.js';
import { systemClock } from '../../src/clock.js';
import { createWorld, type World } from './support/world.js';

const issuer = 'https://sso.example/realm';
const add = ['add', 'wang@sso', '--unit', 'fangzhuang', '--role', 'clerk', '--person', '方庄街道受理员'];

let world: World;
let dataDir: string;

beforeAll(async () => {
  world = await createWorld();
  dataDir = mkdtempSync(join(tmpdir(), 'huiyin-staff-'));
  vi.stubEnv('DATABASE_URL', world.url);
  vi.stubEnv('HUIYIN_DATA', dataDir);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
  await world.close();
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await staff(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    isScreen: false,
    isAttended: false,
    ask: () => Promise.resolve(undefined),
  });
  return { code, ...said };
}

const listed = async (): Promise<Record<string, string>[]> =>
  JSON.parse((await run('list', '--json')).out) as Record<string, string>[];

describe('huiyin staff', () => {
  it('adds an account, lists it, and changes it', async () => {
    expect((await run('list')).out).toContain('还没有账号');
    const added = await run(...add, '--issuer', issuer);
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('wang@sso → 方庄街道受理员, clerk, 方庄街道');
    const account = {
      issuer,
      subject: 'wang@sso',
      unit: 'fangzhuang',
      role: 'clerk',
      person: '方庄街道受理员',
    };
    expect(await listed()).toEqual([account]);
    await run(...add, '--issuer', issuer, '--role', 'lead');
    expect(await listed()).toEqual([{ ...account, role: 'lead' }]);
  });

  it('takes the provider of the settings where none is named', async () => {
    expect((await run(...add)).code).toBe(2);
    vi.stubEnv('HUIYIN_OIDC_ISSUER', issuer);
    vi.stubEnv('HUIYIN_OIDC_CLIENT_ID', 'desk');
    vi.stubEnv('HUIYIN_OIDC_CLIENT_SECRET_FILE', '/nowhere');
    expect((await run(...add)).code).toBe(0);
    expect(await listed()).toHaveLength(1);
  });

  it('disables an account, ends its sessions, and lets it in again', async () => {
    const { staffAccounts, staffSessions } = world.database;
    const sessions = new DeskSessions({
      store: staffSessions,
      csrfKey: randomBytes(32),
      issuers: [issuer],
      random: randomBytes,
      clock: systemClock,
    });
    const account = await staffAccounts.find({ issuer, subject: 'wang@sso' });
    const session = await sessions.begin(account ?? expect.fail('no account'));
    expect(await sessions.find(session)).toMatchObject({ unit: 'fangzhuang' });
    expect((await run('disable', 'wang@sso')).code).toBe(0);
    expect(await sessions.find(session)).toBeUndefined();
    expect(await staffAccounts.find({ issuer, subject: 'wang@sso' })).toBeUndefined();
    expect((await run('list')).out).toContain('停用');
    await run(...add);
    expect(await staffAccounts.find({ issuer, subject: 'wang@sso' })).toMatchObject({ role: 'clerk' });
    expect(await sessions.find(session)).toBeUndefined();
  });

  it('says what the log calls an account where the keys are at hand, and makes none', async () => {
    expect((await listed())[0]).not.toHaveProperty('inLog');
    await loadKeys(join(dataDir, 'keys'), randomBytes);
    expect((await listed())[0]?.['inLog']).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    [[]],
    [['add']],
    [['add', 'x']],
    [[...add.slice(0, -2)]],
    [[...add, 'more']],
    [['remove', 'x']],
    [['list', 'x']],
    [['disable']],
    [['disable', 'nobody@sso']],
    [['add', 'x\u0007', ...add.slice(2)]],
    [['add', 'x'.repeat(256), ...add.slice(2)]],
    [[...add, '--role', 'king']],
    [[...add, '--role', 'toString']],
    [[...add, '--unit', 'nowhere']],
    [[...add, '--person', '字'.repeat(41)]],
    [[...add, '--issuer', 'no address']],
    [[...add, '--unknown']],
  ])('%j is wrong use and changes nothing', async (args) => {
    const before = await listed();
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
    expect(await listed()).toEqual(before);
  });

  it('says when the database is out of reach', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://127.0.0.1:1/nothing');
    expect((await run('list')).code).toBe(3);
    vi.stubEnv('DATABASE_URL', world.url);
  });
});
