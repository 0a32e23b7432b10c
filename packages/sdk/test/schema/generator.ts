// The generator's own functions, typed for the tests: the scripts are plain JavaScript.
import type { Fault, Vocabulary } from '../../scripts/schema/json-schema.js';

interface VocabularyModule {
  readVocabulary(input: { rootFile: string; files?: Readonly<Record<string, string>> }): Vocabulary;
}
interface NormaliseModule {
  normalise(vocabulary: Vocabulary, notBlank: string): Vocabulary;
}

/** Imports by a computed address, which the compiler leaves alone. */
async function script<Module>(name: string): Promise<Module> {
  return (await import(new URL(`../../scripts/schema/${name}`, import.meta.url).href)) as Module;
}

export const { readVocabulary } = await script<VocabularyModule>('vocabulary.mjs');
export const { normalise } = await script<NormaliseModule>('normalise.mjs');

/** Reads a vocabulary of one file in which `T` is a response, and whatever ends in `Draft` a request. */
export function readTypes(source: string, more: Readonly<Record<string, string>> = {}): Vocabulary {
  const drafts = [...source.matchAll(/(?:interface|type) (\w+Draft)\b/g)].map(([, name]) => name);
  const root = [
    `import type * as Wire from './types.js';`,
    `export interface RequestTypes { ${drafts.map((name) => `${name}: Wire.${name};`).join(' ')} }`,
    `export interface ResponseTypes { ${/\bT\b/.test(source) ? 'T: Wire.T;' : ''} }`,
    'export interface EmbeddedTypes {}',
  ].join('\n');
  const files = { '/virtual/wire.ts': root, '/virtual/types.ts': source, ...more };
  return readVocabulary({ rootFile: '/virtual/wire.ts', files });
}

/** What is wrong with a source: kind, place, and the sentence a person reads. */
export function faultsIn(
  source: string,
  more?: Readonly<Record<string, string>>,
): { faults: readonly Fault[]; message: string } {
  try {
    readTypes(source, more);
    return { faults: [], message: '' };
  } catch (error) {
    if (error instanceof Error && 'faults' in error) {
      return { faults: error.faults as readonly Fault[], message: error.message };
    }
    throw error;
  }
}
