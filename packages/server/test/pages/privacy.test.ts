// The privacy page says what is published: all of it, as the schemas have it, and no more.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { published, sealed } from '../../src/pages/published.js';
import { site } from './support/site.js';

interface Schema {
  readonly properties?: object;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function schema(type: string): Schema {
  const file = new URL(`../../../sdk/schema/${type}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

describe('the privacy page', () => {
  it('names every member of a public appeal and no other', () => {
    expect(Object.keys(published).sort()).toEqual(
      Object.keys(schema('PublicAppealDetail').properties ?? {}).sort(),
    );
  });

  it('names every fact an entry of the sealed log can hold and no other', () => {
    const { AppealReceivedFacts, AppealChangedFacts } = schema('AppealFacts').$defs ?? {};
    const facts = [AppealReceivedFacts, AppealChangedFacts].flatMap((one) =>
      Object.keys(one?.properties ?? {}),
    );
    expect(Object.keys(sealed).sort()).toEqual([...new Set(facts)].sort());
  });

  it('shows them, and says who reads the rest, how long it is kept and whom to call', async () => {
    const page = await site().read('/privacy');
    for (const text of [...Object.values(published), ...Object.values(sealed)])
      expect(page).toContain(`<li>${text}</li>`);
    expect(page).toContain('谁能看到您写的话');
    expect(page).toContain('存多久，由使用这套系统的单位按规定来定');
    expect(page).toContain('<a class="target" href="tel:12345">12345</a>');
  });
});
