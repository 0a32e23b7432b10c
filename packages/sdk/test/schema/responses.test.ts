// Responses: readers let through what was added, servers send nothing outside of the type.
import { validateResponse, validateSent } from '@huiyin/sdk/validators';
import { describe, expect, it } from 'vitest';
import { schemas } from './documents.js';

const examples = [...schemas]
  .filter(([name]) => name in validateSent)
  .flatMap(([name, schema]) =>
    (schema.examples ?? []).map((example) => [name as keyof typeof validateSent, example] as const),
  );

describe('what a server sends', () => {
  it.each(examples)('%s as in its example passes both ways', (name, example) => {
    expect(validateSent[name](example)).toEqual([]);
    expect(validateResponse[name](example)).toEqual([]);
  });

  it.each(examples)('%s with a member more would be a leak, and readers let it through', (name, example) => {
    const more = { ...(example as object), homePhone: '010-5550 0100' };
    expect(validateSent[name](more)).toEqual([{ pointer: '/homePhone', code: 'field.unknown' }]);
    expect(validateResponse[name](more)).toEqual([]);
  });

  it('leaks nothing deeper either', () => {
    const [page] = schemas.get('PublicAppealPage')?.examples ?? [];
    const leaking = structuredClone(page) as { items: Record<string, unknown>[] };
    Object.assign(leaking.items[0] ?? {}, { text: 'what only the resident may see' });
    expect(validateSent.PublicAppealPage(leaking)).toEqual([
      { pointer: '/items/0/text', code: 'field.unknown' },
    ]);
  });

  it('is wrong when it lacks what the type has', () => {
    expect(validateResponse.Health({})).toEqual([{ pointer: '/status', code: 'field.required' }]);
  });

  it('is refused by readers when a name in it would change an object', () => {
    expect(validateResponse.Health(JSON.parse('{"status":"ok","__proto__":{}}'))).toEqual([
      { pointer: '/__proto__', code: 'field.unknown' },
    ]);
  });
});
