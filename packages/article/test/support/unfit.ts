// Snapshots that can't be printed, each with the field that is wrong: the same for articles and for pictures.
import type { Snapshot } from '../../src/types.js';
import { snapshot } from './facts.js';

const { log } = snapshot;

export const unfitSnapshots: readonly (readonly [field: string, change: object])[] = [
  ['body', { body: '' }],
  ['body', { body: ' \u0000 ' }],
  ['body', { body: '一'.repeat(201) }],
  ['body', { body: 7 }],
  ['at', { at: 'yesterday' }],
  ['at', { at: '2026-11-22' }],
  ['at', { at: '2026-11-22T09:30:00' }],
  ['at', { at: '2026-02-30T09:30:00+08:00' }],
  ['log.size', { log: { ...log, size: 0 } }],
  ['log.size', { log: { ...log, size: 1.5 } }],
  ['log.size', { log: { ...log, size: 2 ** 53 } }],
  ['log.root', { log: { ...log, root: 'AB'.repeat(32) } }],
  ['log.root', { log: { ...log, root: 'ab'.repeat(31) } }],
  ['log.origin', { log: { ...log, origin: '' } }],
  ['log.origin', { log: { ...log, origin: 'two words/FZ' } }],
  ['log', { log: undefined }],
  ['key', { key: 'k'.repeat(201) }],
  ['key', { key: 'a key' }],
  ['key', { key: '' }],
  ['live', { live: 'javascript:alert(1)' }],
  ['live', { live: '/b/fangzhuang' }],
  ['live', { live: 'https://' }],
  ['live', { live: 'https://huiyin.example:port/' }],
  ['live', { live: 'https://huiyin.example/a b' }],
  ['live', { live: 'https://huiyin.example/"onload' }],
  ['live', { live: 'https://huiyin.example/街道' }],
  ['live', { live: `https://huiyin.example/${'a'.repeat(1002)}` }],
  ['verify', { verify: 'ftp://huiyin.example' }],
  ['verify', { verify: undefined }],
  ['demo', { demo: 'no' }],
  ['demo', { demo: undefined }],
];

export function unfitSnapshot(change: object): Snapshot {
  return { ...snapshot, ...change };
}
