// IndexedDB, each record sealed with a key that no script can read out; one tab at a time by a lock or a lease.
import { memoryStore } from './memory-store.js';
import { openRecord, sealRecord, sealingKey, type SealedRecord } from './sealing.js';
import type { OutboxStore } from './types.js';

/** Milliseconds a tab without locks holds the turn: longer than a call and its tries. */
const LEASE = 120_000;
const LEASE_ID = 'turn';

type Name = 'records' | 'keys' | 'leases';

/**
 * A store in this browser, for pages of one origin.
 *
 * What it protects against: who reads the browser's files or a backup of them finds no words, for they are sealed
 * with AES-256-GCM under a key that can't be exported. What not: whoever holds the unlocked device can open the page
 * as its user can, and a script of the same origin can have the browser open them.
 *
 * Where the browser keeps nothing (no secure context, a private window of some), it lasts as long as the page does.
 *
 * @param clock milliseconds since 1970
 */
export async function browserStore(name: string, clock: () => number): Promise<OutboxStore> {
  try {
    const db = await opened(name);
    const key = await keyIn(db);
    return storeOver(db, key, name, clock);
  } catch {
    return memoryStore();
  }
}

function storeOver(db: IDBDatabase, key: CryptoKey, name: string, clock: () => number): OutboxStore {
  return {
    isLasting: true,
    async all() {
      const sealed = (await ask(db, 'records', 'readonly', (store) => store.getAll())) as SealedRecord[];
      const records = await Promise.all(sealed.map((record) => openRecord(key, record)));
      return records.flatMap((record) => (record ? [record] : []));
    },
    async change({ put = [], remove = [] }) {
      // Sealed before: a transaction ends by itself while something else is waited for.
      const sealed = await Promise.all(put.map((record) => sealRecord(key, record)));
      const transaction = db.transaction('records' satisfies Name, 'readwrite');
      const store = transaction.objectStore('records');
      for (const id of remove) store.delete(id);
      for (const record of sealed) store.put(record);
      await finished(transaction);
    },
    exclusively: (work) => turn(db, name, work, clock),
  };
}

async function turn(
  db: IDBDatabase,
  name: string,
  work: () => Promise<void>,
  clock: () => number,
): Promise<boolean> {
  const { locks } = navigator as Partial<Navigator>;
  if (locks) {
    return await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  }
  const holder = String(crypto.getRandomValues(new Uint32Array(2)));
  if (!(await takeLease(db, holder, clock()))) return false;
  try {
    await work();
  } finally {
    await ask(db, 'leases', 'readwrite', (store) => store.delete(LEASE_ID));
  }
  return true;
}

/** Looks and takes in one transaction, so that two tabs never both find it free. */
async function takeLease(db: IDBDatabase, holder: string, now: number): Promise<boolean> {
  const transaction = db.transaction('leases', 'readwrite');
  const store = transaction.objectStore('leases');
  let isOurs = false;
  const looked = store.get(LEASE_ID) as IDBRequest<{ until: number } | undefined>;
  looked.onsuccess = () => {
    isOurs = (looked.result?.until ?? 0) < now;
    if (isOurs) store.put({ id: LEASE_ID, holder, until: now + LEASE });
  };
  await finished(transaction);
  return isOurs;
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of ['records', 'keys', 'leases'] satisfies Name[]) {
        request.result.createObjectStore(store, { keyPath: 'id' });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error ?? new Error('blocked'));
  });
}

/** The key of this browser. Of two tabs that make one at once, both go by the first. */
async function keyIn(db: IDBDatabase): Promise<CryptoKey> {
  const find = (store: IDBObjectStore) => store.get('key') as IDBRequest<{ key: CryptoKey } | undefined>;
  const before = await ask(db, 'keys', 'readonly', find);
  if (before) return before.key;
  const made = await sealingKey();
  const transaction = db.transaction('keys', 'readwrite');
  const store = transaction.objectStore('keys');
  let key = made;
  const looked = find(store);
  looked.onsuccess = () => {
    if (looked.result) ({ key } = looked.result);
    else store.put({ id: 'key', key: made });
  };
  await finished(transaction);
  return key;
}

async function ask<T>(
  db: IDBDatabase,
  name: Name,
  mode: IDBTransactionMode,
  how: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = db.transaction(name, mode);
  const request = how(transaction.objectStore(name));
  await finished(transaction);
  return request.result;
}

/** Done is what is on the disk, not what was asked for. */
function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}
