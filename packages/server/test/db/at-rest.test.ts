// What lies in the database: nothing there opens a case, names a resident or can be guessed from.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everythingIn } from './support/everything.js';
import { at, createWorld, draft, morning, resident, staff, type World } from './support/world.js';

const phone = '13800138000';
const name = '王淑兰';
const key = 'a key of the caller’s own';

let world: World;
let dump: string;
let code: string;
let number: string;

beforeAll(async () => {
  world = await createWorld();
  const context = at(morning, undefined, key);
  const body = { ...draft, contact: { name, phone } };
  const receipt = await world.useCases['appeals.submit']({ path: {}, query: {}, body }, context);
  ({ number, trackingCode: code } = receipt);
  await world.useCases['appeals.supplement'](
    { path: { number }, query: {}, body: { text: '补充一句。' } },
    at(morning, resident(code), `${key} 2`),
  );
  await world.database.staffTokens.keep('hyt_a-token', {
    unit: 'fangzhuang',
    role: 'clerk',
    person: '受理员',
  });
  dump = await everythingIn(world);
});
afterAll(() => world.close());

test('the search finds what is there', () => {
  expect(dump).toContain(draft.title);
  expect(dump).toContain(number);
});

test.each([
  ['the tracking code as shown', () => code],
  ['the tracking code in digits', () => code.replaceAll(' ', '')],
  ['the tracking code as bytes', () => Buffer.from(code.replaceAll(' ', '')).toString('hex')],
  ['the phone number', () => phone],
  ['the phone number as bytes', () => Buffer.from(phone).toString('hex')],
  ['the name', () => name],
  ['the name as bytes', () => Buffer.from(name).toString('hex')],
  ['the idempotency key', () => key],
  ['the staff token', () => 'hyt_a-token'],
])('%s is nowhere', (_, secret) => {
  expect(dump).not.toContain(secret());
});

test('a contact opens with its key, for its own case only', async () => {
  const [row] = await world.query<{ sealed: Buffer }>('select sealed from contact');
  const { contacts } = world.ports;
  expect(contacts.open(row!.sealed, { ledger: 'FZ', number })).toEqual({ name, phone });
  expect(() => contacts.open(row!.sealed, { ledger: 'FZ', number: 'FZ-2026-000002' })).toThrow(
    /out of place/,
  );
  const changed = Buffer.from(row!.sealed);
  changed[changed.length - 1]! ^= 1;
  expect(() => contacts.open(changed, { ledger: 'FZ', number })).toThrow(/changed/);
});

test('a stored answer opens with the key it was asked for under, and no other', async () => {
  const [row] = await world.query<{ sealed_response: Buffer }>(
    'select sealed_response from idempotency order by created_at limit 1',
  );
  expect(() => world.ports.secrets.openAnswer('another key', row!.sealed_response)).toThrow();
});

test('nothing sealed says what the resident wrote, where it was or who they are', async () => {
  const rows = await world.query<{ facts: object }>('select facts from log_entry');
  const sealed = JSON.stringify(rows);
  for (const word of [draft.title, draft.text, draft.place, '补充']) expect(sealed).not.toContain(word);
});

test('a token finds its holder; one that is made up finds nobody', async () => {
  expect(await world.database.staffTokens.find('hyt_a-token')).toEqual({
    ...staff('fangzhuang'),
    person: '受理员',
  });
  expect(await world.database.staffTokens.find('hyt_another')).toBeUndefined();
});
