// An appeal that staff wrote down, for tests that need one.
import type { CollectedCode, EnteredAppealDraft, StaffReceipt } from '@huiyin/sdk';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { at, draft, morning, staff, type World } from '../db/support/world.js';

export const phone = '138 0013 8642';
export const lastFour = '8642';

export const told: EnteredAppealDraft = {
  ...draft,
  channel: 'hotline-12345',
  contact: { name: '王淑兰', phone },
};

export interface Given {
  readonly body?: Partial<EnteredAppealDraft>;
  readonly actor?: StaffActor;
  readonly now?: number;
  readonly key?: string;
}

/** Entered by the street's clerk, unless somebody else is named. */
export function enter(
  { useCases }: World,
  { body = {}, actor = staff('fangzhuang'), now = morning, key }: Given = {},
): Promise<StaffReceipt> {
  return useCases['staff.appeals.enter'](
    { path: {}, query: {}, body: { ...told, ...body } },
    at(now, actor, key),
  );
}

/** What somebody at the resident's door would send. */
export function collect(
  { useCases }: World,
  number: string,
  phoneLast4 = lastFour,
  { now = morning, key }: Pick<Given, 'now' | 'key'> = {},
): Promise<CollectedCode> {
  return useCases['appeals.collectCode'](
    { path: { number }, query: {}, body: { phoneLast4 } },
    at(now, { kind: 'anyone' }, key),
  );
}

export function reissue(
  { useCases }: World,
  number: string,
  actor: StaffActor = staff('fangguyuan'),
  now = morning,
) {
  return useCases['staff.appeals.reissueCode'](
    { path: { number }, query: {}, body: { how: 'call', note: '打登记的电话，本人说纸条丢了。' } },
    at(now, actor),
  );
}
