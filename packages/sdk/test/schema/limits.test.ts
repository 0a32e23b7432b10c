// The limits that forms show are the ones the server enforces.
import { limits } from '@huiyin/sdk/limits';
import { describe, expect, it } from 'vitest';
import { schemas } from './documents.js';

describe('limits', () => {
  it('are those of the schema', () => {
    const title = schemas.get('AppealDraft')?.properties?.['title'];
    expect(limits.AppealDraft.title).toEqual({ minLength: title?.minLength, maxLength: title?.maxLength });
  });

  it('reach into objects and the branches of unions', () => {
    expect(limits.AppealDraft.contact.name.maxLength).toBe(
      schemas.get('AppealDraft')?.$defs?.['Contact']?.properties?.['name']?.maxLength,
    );
    expect(limits.AnswerDraft.cannot.basis.maxLength).toBe(
      schemas.get('AnswerDraft')?.$defs?.['CannotAnswer']?.properties?.['basis']?.maxLength,
    );
  });

  it('are there for every text of a request', () => {
    for (const [type, members] of Object.entries(limits)) {
      const texts = Object.entries(schemas.get(type)?.properties ?? {}).filter(
        ([, { maxLength }]) => maxLength,
      );
      for (const [name] of texts) expect(members).toHaveProperty(name);
    }
  });
});
