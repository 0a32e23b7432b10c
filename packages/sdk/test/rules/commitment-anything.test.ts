// Whatever people and calendars do to a commitment: the first due day stands and every move is in the open.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breaksOn,
  commitmentChangedFacts,
  commitmentMadeFacts,
  openCommitmentsChange,
} from '@huiyin/sdk/rules';
import { anyCommitmentLife } from './any-commitment-life.js';
import { made, newCommitment, owner } from './one-commitment.js';

describe('whatever happens to it', () => {
  it('its first due day never changes, and nothing but an extension or the calendar moves the present one', () => {
    fc.assert(
      fc.property(anyCommitmentLife, ({ start, history }) => {
        for (const { before, event, after: next } of history) {
          expect(next.original).toEqual(start.original);
          if (next.due !== before.due) expect(['extended', 'restated']).toContain(event.type);
          if (event.type === 'extended') expect(next.due > before.due).toBe(true);
          if (event.type === 'restated') expect(before.provisional).toBe(true);
        }
      }),
    );
  });

  it('no one approves their own extension, and none past the first goes without approval', () => {
    fc.assert(
      fc.property(anyCommitmentLife, ({ history }) => {
        for (const { before, event } of history) {
          if (event.type !== 'extended') continue;
          if (before.extensions > 0) expect(event.approvedBy).toBeDefined();
          expect(event.approvedBy).not.toBe(event.person);
        }
      }),
    );
  });

  it('past the day it breaks on, nothing is heard of it but that it is broken', () => {
    fc.assert(
      fc.property(anyCommitmentLife, ({ history }) => {
        for (const { before, event } of history) {
          if (before.status !== 'open' || event.day < breaksOn(before)) continue;
          expect(['broken', 'evidence-added', 'photo-taken-down']).toContain(event.type);
        }
      }),
    );
  });

  it('is never moved to a day that has passed', () => {
    fc.assert(
      fc.property(anyCommitmentLife, ({ history }) => {
        for (const { event } of history) {
          if (event.type === 'extended') expect(event.to >= event.day).toBe(true);
        }
      }),
    );
  });

  it('its sealed entries say where it stands, and its appeal’s count of open ones can be kept from them', () => {
    fc.assert(
      fc.property(anyCommitmentLife, ({ start, commitment, history }) => {
        let open = openCommitmentsChange(undefined, start);
        for (const { before, event, after: next } of history) {
          expect(commitmentChangedFacts(event, next)).toMatchObject({ status: next.status, due: next.due });
          open += openCommitmentsChange(before, next);
        }
        expect(open).toBe(commitment.status === 'open' ? 1 : 0);
      }),
    );
  });

  it('a refusal names the legal moves', () => {
    fc.assert(
      fc.property(anyCommitmentLife, ({ refusals }) => {
        for (const { outcome, legal } of refusals) expect(outcome.legal).toEqual(legal);
      }),
    );
  });

  it('what is sealed of it holds no text and no name', () => {
    const facts = commitmentMadeFacts({
      type: 'made',
      day: made,
      by: 'fangzhuang',
      commitment: newCommitment(),
      text: '更换曳引机。',
      owner,
    });
    expect(JSON.stringify(facts)).not.toMatch(/曳引机|李主任/);
    expect(facts.originalDue).toBe('2026-12-04');
  });
});
