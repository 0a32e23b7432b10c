// Use-cases that answer with the examples of the schemas, for tests of HTTP behaviour alone.
import { routes, type Operation, type Route } from '@huiyin/sdk/routes';
import { readFileSync } from 'node:fs';
import type { PublicAppeal, PublicAppealDetail } from '@huiyin/sdk';
import type { CallContext, UseCases } from '../../../src/use-cases/operation.js';
import type { PublicCase, PublicCases } from '../../../src/use-cases/public-cases.js';

/** One call a use-case got. */
export interface RecordedCall {
  readonly operation: Operation;
  readonly call: { readonly path: unknown; readonly query: unknown; readonly body: unknown };
  readonly context: CallContext;
}

export interface ExampleUseCases {
  readonly useCases: UseCases;
  readonly calls: readonly RecordedCall[];
}

/** @param overrides - Operations that answer otherwise. */
export function exampleUseCases(overrides: Partial<UseCases> = {}): ExampleUseCases {
  const calls: RecordedCall[] = [];
  const examples = Object.entries<Route>(routes).map(([operation, { response }]) => [
    operation,
    () => Promise.resolve('type' in response ? example(response.type) : 'FZ\n7\nroot\n'),
  ]);
  const answers = { ...Object.fromEntries(examples), ...overrides } as Record<
    string,
    UseCases['bodies.list']
  >;
  const recording = Object.entries(answers).map(([operation, useCase]) => [
    operation,
    (call: RecordedCall['call'], context: CallContext) => {
      calls.push({ operation: operation as Operation, call, context });
      return useCase(call as Parameters<typeof useCase>[0], context);
    },
  ]);
  return { useCases: Object.fromEntries(recording) as UseCases, calls };
}

/** One case, the example, whatever is asked for. */
export const exampleCases: PublicCases = {
  find: (numbers) => Promise.resolve(numbers.map((number) => exampleCase({ number }))),
  search: () => Promise.resolve([exampleCase()]),
  steps: () =>
    Promise.resolve([{ id: 'FZ-7', number: 'FZ-2026-000118', state: 'in-hand', day: '2026-11-24' }]),
};

export function exampleCase(part: Partial<PublicAppeal> = {}): PublicCase {
  const appeal = { ...(example('PublicAppealDetail') as PublicAppealDetail), ...part };
  return { appeal, responsible: appeal.body, changedOn: '2026-11-24' };
}

/** The first example of a type that travels. */
export function example(type: string): object {
  const file = new URL(`../../../../sdk/scripts/schema/examples/${type}.json`, import.meta.url);
  const examples = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly value: object }>;
  const [first] = Object.values(examples);
  if (first === undefined) throw new Error(`No example of ${type}`);
  return first.value;
}
