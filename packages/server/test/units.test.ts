// The tree of units: who is above whom, whatever was written into it.
import { expect, it } from 'vitest';
import type { BodySummary } from '@huiyin/sdk';
import { Units, type Unit } from '../src/use-cases/units.js';

const summary = (slug: string): BodySummary => ({ slug, name: slug, kind: 'street' });
const unit = (slug: string, parent?: string): Unit => ({
  ...summary(slug),
  ledger: 'FZ',
  standard: { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 },
  categories: [],
  channels: [],
  contactPoints: [],
  ...(parent !== undefined && { parent: summary(parent) }),
});
const above = (units: readonly Unit[], slug: string): string[] =>
  new Units(units, ['FZ']).above(slug).map((one) => one.slug);

it('has the units above one, the nearest first', () => {
  const units = [unit('district'), unit('street', 'district'), unit('community', 'street')];
  expect(above(units, 'community')).toEqual(['street', 'district']);
  expect(above(units, 'district')).toEqual([]);
  expect(above(units, 'nobody')).toEqual([]);
});

it('ends where a tree goes round in a ring, or leads to a unit there is not', () => {
  const ring = [unit('a', 'b'), unit('b', 'c'), unit('c', 'b')];
  expect(above(ring, 'a')).toEqual(['b', 'c']);
  expect(above(ring, 'b')).toEqual(['c']);
  expect(above([unit('a', 'gone')], 'a')).toEqual([]);
});
