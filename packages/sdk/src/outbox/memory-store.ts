// A store that lasts as long as the page: for tests, and where a browser keeps nothing.
import type { KeptRecord, OutboxStore } from './types.js';

export function memoryStore(): OutboxStore {
  const records = new Map<string, KeptRecord>();
  let isTaken = false;
  return {
    isLasting: false,
    all: () => Promise.resolve([...records.values()]),
    put: (record) => Promise.resolve(void records.set(record.id, record)),
    remove: (ids) => Promise.resolve(ids.forEach((id) => records.delete(id))),
    async exclusively(work) {
      if (isTaken) return false;
      isTaken = true;
      try {
        await work();
      } finally {
        isTaken = false;
      }
      return true;
    },
  };
}
