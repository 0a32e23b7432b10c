// What staff are offered to do about a commitment: never what the rules would refuse them.
import { describe, expect, it } from 'vitest';
import { commitmentActions } from '@huiyin/sdk/rules';
import { after, begun, claim, extend, noon } from './one-commitment.js';

const day = '2026-11-26';
const keeper = { unit: 'fangzhuang', person: '李主任' };
const asked = after(begun(), ['2026-11-25', extend('2026-12-11')], [day, extend('2026-12-18')]);

describe('what can be done about a commitment', () => {
  it('is keeping it, moving it, and what belongs to it, for the unit that has to keep it', () => {
    expect(commitmentActions(begun(), keeper, noon(day))).toEqual([
      'claim',
      'extend',
      'add-node',
      'add-evidence',
      'withdraw',
    ]);
    expect(commitmentActions(begun(), { ...keeper, unit: 'fengtai' }, noon(day))).toEqual([]);
  });

  it('is deciding an extension, for anybody but who asked; none is asked for while one waits', () => {
    expect(commitmentActions(asked, keeper, noon(day))).not.toContain('decide-extension');
    const lead = commitmentActions(asked, { ...keeper, person: '王书记' }, noon(day));
    expect(lead).toContain('decide-extension');
    expect(lead).not.toContain('extend');
    // The day that was asked for has passed: it can still be turned down.
    expect(commitmentActions(asked, { ...keeper, person: '王书记' }, noon('2026-12-20'))).toContain(
      'decide-extension',
    );
  });

  it('is the word of the group once it is claimed, for another unit, where no resident can be asked', () => {
    const { appeal: _none, ...ofGroup } = begun({ hasWitnessGroup: true });
    const claimed = after(ofGroup, [day, claim]);
    expect(commitmentActions(claimed, { unit: 'fengtai', person: '某某' }, noon(day))).toEqual(['judge']);
    expect(commitmentActions(claimed, keeper, noon(day))).toEqual(['add-evidence']);
    const residents = after(begun(), [day, claim]);
    expect(commitmentActions(residents, { unit: 'fengtai', person: '某某' }, noon(day))).toEqual([]);
  });

  it('is nothing but adding what it looked like, once it is broken', () => {
    expect(commitmentActions(begun(), keeper, noon('2027-02-01'))).toEqual(['add-evidence']);
  });
});
