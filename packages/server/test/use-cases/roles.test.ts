// docs/guide/roles.md, cell by cell, against the running use-cases: every role, every operation, every reach.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@huiyin/sdk';
import { routes, type Operation, type Route } from '@huiyin/sdk/routes';
import { OperationError, type UseCase } from '../../src/use-cases/operation.js';
import { at, createWorld, draft, morning, staff, type World } from '../db/support/world.js';

const page = readFileSync(new URL('../../../../docs/guide/roles.md', import.meta.url), 'utf8');
const cells = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const codeIn = (cell: string): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';
const heading = cells.find(([first, second]) => first === '操作' && second === '做什么') ?? [];
const roles = heading.slice(2).map(codeIn) as Role[];
const table = new Map(
  cells
    .filter(([first = '']) => codeIn(first).startsWith('staff.'))
    .map(([operation = '', , ...open]) => [
      codeIn(operation) as Operation,
      roles.filter((_, column) => open[column] === '●'),
    ]),
);
const operations = Object.keys(routes).filter((name) => name.startsWith('staff.')) as Operation[];
const overseers: readonly Role[] = ['district', 'admin', 'auditor'];

/** What the schema's example says otherwise than this ledger can hear. */
const overrides = {
  'staff.appeals.witness': { witness: 'callback' },
  'staff.appeals.assign': { unit: 'fangguyuan' },
};

const isOfCase = (operation: Operation): boolean => routes[operation].path.includes('{number}');

/** A body the schema takes; whether the rules would is not asked here. */
function bodyOf(operation: Operation): unknown {
  const { request }: Route = routes[operation];
  if (request === undefined) return undefined;
  const file = new URL(`../../../sdk/scripts/schema/examples/${request}.json`, import.meta.url);
  const [first] = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { value: object }>);
  return { ...first?.value, ...overrides[operation as keyof typeof overrides] };
}

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A case of 方庄 that was passed to a bureau in the district's ledger. */
async function passed(): Promise<string> {
  const { number } = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, contact: { phone: '138 0013 8000' } } },
    at(morning),
  );
  const call = { path: { number }, query: {} };
  const street = at(morning, staff('fangzhuang'));
  await world.useCases['staff.appeals.accept']({ ...call, body: {} }, street);
  await world.useCases['staff.appeals.assign']({ ...call, body: { unit: 'zhujian' } }, street);
  return number;
}

/** The code it is refused with; undefined if it goes through. */
async function refusal(
  operation: Operation,
  number: string,
  unit: string,
  role: Role,
): Promise<string | undefined> {
  const useCase = world.useCases[operation as 'staff.appeals.accept'] as UseCase<Operation>;
  const path = isOfCase(operation) ? { number } : { id: 'FZ-C-2026-000001' };
  const query = /\.(list|suggestions)$/.test(operation) ? { body: 'fangzhuang' } : {};
  try {
    await useCase({ path, query, body: bodyOf(operation) } as never, at(morning, staff(unit, role)));
    return undefined;
  } catch (error) {
    if (error instanceof OperationError) return error.code;
    throw error;
  }
}

test('the page has a row for every operation of staff and a column for every role', () => {
  expect([...table.keys()].sort()).toEqual([...operations].sort());
  expect(roles).toEqual(['grid', 'clerk', 'lead', 'bureau', 'panel', 'district', 'admin', 'auditor']);
});

describe.each(operations)('%s', (operation) => {
  const open = table.get(operation) ?? [];

  test('is refused to every role that has no mark, wherever they sit', async () => {
    const number = await passed();
    for (const role of roles.filter((role) => !open.includes(role))) {
      for (const unit of ['fangzhuang', 'zhujian', 'donggaodi', 'fengtai']) {
        expect(await refusal(operation, number, unit, role), `${role} of ${unit}`).toBe('auth.not-allowed');
      }
    }
  });
});

describe.each(operations.filter(isOfCase))('%s', (operation) => {
  test('reaches cases of the own ledger and those passed on, and no others', async () => {
    const hidden = ['auth.not-allowed', 'appeal.not-found'];
    for (const role of table.get(operation) ?? []) {
      // Each time another case: some acts take away what the next would ask for.
      expect(hidden, `${role} of the ledger`).not.toContain(
        await refusal(operation, await passed(), 'fangguyuan', role),
      );
      expect(hidden, `${role} it was passed to`).not.toContain(
        await refusal(operation, await passed(), 'zhujian', role),
      );
      expect(await refusal(operation, await passed(), 'donggaodi', role), `${role} of another ledger`).toBe(
        'appeal.not-found',
      );
      const above = await refusal(operation, await passed(), 'fengtai', role);
      if (overseers.includes(role)) expect(hidden, `${role} above`).not.toContain(above);
      else expect(above, `${role} of the district's office`).toBe('appeal.not-found');
    }
  });
});
