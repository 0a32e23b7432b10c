// Contacts that were left, as the real server shows them: for a reason, each time.
import type { FieldFault } from '@huiyin/sdk/validators';
import { validateRequest } from '@huiyin/sdk/validators';
import { momentOf, type Millis } from '@huiyin/sdk/rules';
import type { CallBack, LeftContact, SeenContact } from '@huiyin/sdk';
import type { AppealLife } from '../../../progress-tracker/testing/appeal-life.js';

interface Reached {
  readonly lives: ReadonlyMap<string, AppealLife>;
  readonly contacts: ReadonlyMap<string, LeftContact>;
  readonly now: Millis;
  readonly unit: string;
}

/** @returns what was seen, the case whose code was replaced, what is wrong, or undefined for any other path */
export function reached(
  path: string,
  body: unknown,
  { lives, contacts, now, unit }: Reached,
): SeenContact | AppealLife | readonly FieldFault[] | undefined {
  const [, number = '', what] = /appeals\/([^/]+)\/(contact|code)$/.exec(path) ?? [];
  const life = lives.get(number);
  const contact = contacts.get(number);
  if (!life || !contact) return undefined;
  if (what === 'contact') {
    const faults = validateRequest.ContactLookDraft(body);
    return faults.length > 0 ? faults : { number, contact, seenAt: momentOf(now) };
  }
  const faults = validateRequest.CodeReissueDraft(body);
  if (faults.length > 0) return faults;
  const { how, note } = body as { how: CallBack; note: string };
  return life.do({ type: 'reissue-code', by: unit, how, note }, now);
}
