// `huiyin staff add|list|disable`: whom the identity provider's people are here.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import type { Role } from '@huiyin/sdk';
import type { StaffAccount } from '../auth/accounts.js';
import { deskKeys, nameInLog } from '../auth/desk-keys.js';
import { hasKeys, loadKeys } from '../auth/keys.js';
import { systemRandom } from '../auth/random.js';
import { ConfigError, readConfig, type Config } from '../config.js';
import type { Database } from '../db/database.js';
import { codeOf } from '../error-code.js';
import { sentenceOf, tell } from '../sentences.js';

import { systemTerminal, type Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

/** Done · wrong use, an unknown unit or subject among it · the database could not be reached. */
const CODES = { done: 0, wrongUse: 2, unreachable: 3 } as const;

const USAGE = `用法 · usage:
  huiyin staff add <subject> --unit <slug> --role <role> --person <name> [--issuer <url>]
  huiyin staff list [--json]
  huiyin staff disable <subject> [--issuer <url>]
  subject  统一登录里的编号（sub） · the identity provider's name for them
  role     grid clerk lead bureau panel district admin auditor
  person   办事时显示的名字，例如“方庄街道受理员” · the name shown beside what they do
  issuer   不写就用 HUIYIN_OIDC_ISSUER · HUIYIN_OIDC_ISSUER if absent
`;

const ROLES: Readonly<Record<Role, true>> = {
  grid: true,
  clerk: true,
  lead: true,
  bureau: true,
  panel: true,
  district: true,
  admin: true,
  auditor: true,
};
/** As the columns hold them; nothing that a terminal or a page would obey. */
const SUBJECT = /^[^\p{Cc}]{1,255}$/u;
const PERSON = /^[^\p{Cc}]{1,40}$/u;
/** Tables that a server of this version would have made. */
const OLD_TABLES = ['42703', '42P01'];

/** What was typed can't be done; the message says why. */
class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** @returns the exit code */
export async function staff(args: readonly string[], terminal: Terminal = systemTerminal): Promise<number> {
  try {
    const work = read(args);
    const config = readConfig();
    terminal.out(await withDatabase(config, (database) => work(database, config)));
    return CODES.done;
  } catch (error) {
    return failure(error, terminal);
  }
}

type Work = (database: Database, config: Config) => Promise<string>;

/** @throws WrongUse */
function read(args: readonly string[]): Work {
  const { values, positionals } = parsed(args);
  const [verb, subject, ...more] = positionals;
  const { unit, role, person, issuer, json } = values;
  if (verb === 'list' && subject === undefined)
    return (database, config) => list(database, config, json === true);
  if (subject === undefined || more.length > 0 || !SUBJECT.test(subject)) throw new WrongUse(USAGE);
  if (verb === 'disable') {
    return (database, config) => disable(database, subject, issuerOf(issuer, config));
  }
  if (verb !== 'add' || unit === undefined || !isRole(role) || person === undefined)
    throw new WrongUse(USAGE);
  if (!PERSON.test(person)) throw new WrongUse('--person 最多 40 个字 · at most 40 letters\n');
  return (database, config) =>
    add(database, { issuer: issuerOf(issuer, config), subject, unit, role, person });
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { unit: text, role: text, person: text, issuer: text, json: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new WrongUse(USAGE);
  }
}

function isRole(text: string | undefined): text is Role {
  return text !== undefined && Object.hasOwn(ROLES, text);
}

function issuerOf(typed: string | undefined, { oidc }: Config): string {
  const issuer = typed ?? oidc?.issuer;
  if (issuer === undefined || !URL.canParse(issuer) || issuer.length > 512) {
    throw new WrongUse('要有统一登录的地址：HUIYIN_OIDC_ISSUER 或 --issuer · Which identity provider?\n');
  }
  return issuer;
}

async function add({ directory, staffAccounts }: Database, account: StaffAccount): Promise<string> {
  const units = await directory.units();
  const unit = units.get(account.unit);
  if (!unit) {
    const known = units.all.map(({ slug }) => slug).join(' ');
    throw new WrongUse(`没有这个单位 · no such unit: ${account.unit}\n单位有 · there are: ${known}\n`);
  }
  await staffAccounts.keep(account);
  return `可以登录了 · may sign in: ${account.subject} → ${account.person}, ${account.role}, ${unit.name}\n以前的登录都已结束 · earlier sessions have ended\n`;
}

async function disable({ staffAccounts }: Database, subject: string, issuer: string): Promise<string> {
  if (!(await staffAccounts.disable({ issuer, subject }))) {
    throw new WrongUse(`没有这个账号 · no such account: ${subject} (${issuer})\n`);
  }
  return `停用了，登录也已结束 · disabled, and signed out: ${subject}\n`;
}

async function list({ staffAccounts }: Database, { dataDir }: Config, json: boolean): Promise<string> {
  const inLog = await namesInLog(dataDir);
  const accounts = (await staffAccounts.list()).map(({ disabledAt, ...account }) => ({
    ...account,
    ...(disabledAt !== undefined && { disabledAt: new Date(disabledAt).toISOString() }),
    ...(inLog && { inLog: inLog(account) }),
  }));
  if (json) return `${JSON.stringify(accounts)}\n`;
  if (accounts.length === 0) return '还没有账号 · there are none\n';
  const lines = accounts.map(({ issuer, subject, unit, role, person, disabledAt, inLog: name }) =>
    [subject, person, role, unit, issuer, name ?? '', disabledAt === undefined ? '' : '停用 · disabled'].join(
      '\t',
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** What the server's log calls an account; only where the keys are at hand. */
async function namesInLog(dataDir: string): Promise<((account: StaffAccount) => string) | undefined> {
  const folder = join(dataDir, 'keys');
  if (!(await hasKeys(folder))) return undefined;
  const keys = deskKeys((await loadKeys(folder, systemRandom)).pepper);
  return (account) => nameInLog(keys, account);
}

function failure(error: unknown, terminal: Terminal): number {
  if (error instanceof WrongUse) {
    terminal.err(error.message);
    return CODES.wrongUse;
  }
  if (OLD_TABLES.includes(codeOf(error) ?? '')) {
    terminal.err(
      '数据库的表不是这个版本的，请先启动一次服务器 · Start the server once: its tables are older.\n',
    );
    return CODES.unreachable;
  }
  const sentence = sentenceOf(error);
  if (sentence === undefined) return tell(error);
  terminal.err(`${sentence}\n`);
  return error instanceof ConfigError ? CODES.wrongUse : CODES.unreachable;
}
