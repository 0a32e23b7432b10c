// The ports of a server over a database, with keys made from one pepper and the demonstration's address.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { signNote, verifierKey } from '@huiyin/sdk/rules';
import { systemRandom } from '../../../src/auth/random.js';
import { createSecrets } from '../../../src/auth/secrets.js';
import { createPhotos } from '../../../src/blobs/photos.js';
import { createCalendars } from '../../../src/calendar/icalendar.js';
import { systemClock } from '../../../src/clock.js';
import type { Database } from '../../../src/db/database.js';
import { createFeeds } from '../../../src/feeds/index.js';
import { createHooks } from '../../../src/notify/hooks.js';
import { createContactSealer } from '../../../src/privacy/contacts.js';
import { csvTables } from '../../../src/tables/csv.js';
import type { Log, UseCasePorts } from '../../../src/use-cases/ports.js';

const origin = 'https://huiyin.example';
const logName = 'huiyin.example';

const seal = generateKeyPairSync('ed25519');
/** What notes are signed with here. */
export const sealKey = {
  sign: (message: Uint8Array) => new Uint8Array(sign(null, message, seal.privateKey)),
  publicKey: new Uint8Array(Buffer.from(seal.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')),
};
const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
/** The key of a ledger's log, by name. */
export const sealKeyOf = (ledger: string) => verifierKey(`${logName}/${ledger}`, sealKey.publicKey, sha256);

export function portsOn(database: Database, pepper: Uint8Array, log: Log): UseCasePorts {
  return {
    ...database,
    secrets: createSecrets(pepper, systemRandom),
    signNote: (ledger, text) => signNote(text, { key: sealKeyOf(ledger), sign: sealKey.sign }),
    contacts: createContactSealer(pepper, systemRandom),
    calendars: createCalendars(origin, logName),
    photos: createPhotos(),
    tables: csvTables,
    feeds: createFeeds(origin, logName),
    hooks: createHooks({ origin, pepper, random: systemRandom, clock: systemClock }),
    log,
  };
}
