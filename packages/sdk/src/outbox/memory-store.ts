// A store that lasts as long as the page: for tests, and where a browser keeps nothing.
import type { KeptRecord, OutboxStore } from './types.js';

export function memoryStore(): OutboxStore {
  const records = new Map<string, KeptRecord>();
  let isTaken = false;
  return {
    isLasting: false,
    all: () => Promise.resolve([...records.values()]),
    change({ put = [], remove = [] }) {
      for (const id of remove) records.delete(id);
      for (const record of put) records.set(record.id, record);
      return Promise.resolve();
    },
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
