// Puts the server together: adapters into use-cases, use-cases into the HTTP layer and the pages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIGURE_RULES } from '@huiyin/sdk/rules';
import { createApp, type App } from './app.js';
import { loadKeys } from './auth/keys.js';
import { systemRandom } from './auth/random.js';
import { createSecrets } from './auth/secrets.js';
import { createCalendars } from './calendar/icalendar.js';
import { systemClock, systemSleep } from './clock.js';
import { createPhotos } from './blobs/photos.js';
import { composeDesk } from './compose-desk.js';
import type { Config } from './config.js';
import { createDatabase, type Database } from './db/database.js';
import { demoDatabase } from './demo-database.js';
import { openDemo, type OpenedDemo } from './demo/open-demo.js';
import type { SeedPorts } from './demo/turns.js';
import { createFeeds } from './feeds/index.js';
import { createHooks } from './notify/hooks.js';
import { networkWithLoopback, publicNetwork } from './notify/network.js';
import { deskCookies } from './http/cookies.js';
import { createMemoryRateLimiter } from './http/rate-limits.js';
import { createJobs } from './jobs/index.js';
import type { JobRunner } from './jobs/runner.js';
import { openSignedHeads } from './log/signed-heads.js';
import { CheckpointSigner } from './log/signer.js';
import { createOpen311 } from './open311/index.js';
import { oembedXml } from './oembed/index.js';
import { createFormTokens, createPages, loadErrorPages, loadFiles } from './pages/index.js';
import { createDrawing, type DrawingServer } from './previews/index.js';
import { createContactSealer } from './privacy/contacts.js';
import { ReceiptHandles } from './privacy/receipt-handles.js';
import { csvTables } from './tables/csv.js';
import {
  checkHead,
  createEventFeed,
  createPublicCases,
  createUseCases,
  enterAppeal,
  keepCalendar,
  keepPhoto,
  keepWeeklySnapshots,
  publicPicture,
  readDeskLog,
  sealSettings,
  type Settings,
} from './use-cases/index.js';
import type { Log, UseCasePorts } from './use-cases/ports.js';

export interface Server {
  readonly app: App;
  readonly jobs: JobRunner;
  readonly database: Database;
  readonly drawing: DrawingServer;
  /** What each ledger's checkpoints are verified with. */
  readonly verifierKeys: () => Promise<string[]>;
  /** Seals the settings this server runs with where they are not those last sealed. */
  readonly sealSettings: () => Promise<void>;
  /** Fills the demonstration once. @throws ForeignDataError, DemoFileError */
  readonly demo: (signal: AbortSignal, progress: SeedPorts['progress']) => Promise<OpenedDemo>;
}

/** Where the built bundles and the pages' files are, seen from here in `src` and in `dist` alike. */
const FOLDERS = {
  cdn: new URL('../../widgets/dist/cdn/', import.meta.url),
  desk: new URL('../../widgets/dist/desk/', import.meta.url),
  assets: new URL('../assets/', import.meta.url),
};
const ERROR_PAGES = new URL('../../../docs/errors/', import.meta.url);
const OPENAPI = new URL('../../sdk/openapi.json', import.meta.url);
const VERSION = '0.1.0';

/**
 * @param isReady what the life cycle knows beyond whether the database answers
 */
export async function compose(
  config: Config,
  connectionString: string,
  log: Log,
  isReady: () => 'ok' | 'starting' | 'draining',
): Promise<Server> {
  const keys = await loadKeys(join(config.dataDir, 'keys'), systemRandom);
  const signed = await openSignedHeads(keys.folder, new URL(config.publicOrigin).hostname);
  const database = createDatabase({ connectionString, log, clock: systemClock, sleep: systemSleep });
  const secrets = createSecrets(keys.pepper, systemRandom);
  const signer = new CheckpointSigner({ ledgers: database.ledgers, secrets, keys: keys.seals, signed, log });
  const ports: UseCasePorts = {
    ...database,
    secrets,
    signNote: (ledger, text) => signer.signNote(ledger, text),
    contacts: createContactSealer(keys.contact, systemRandom),
    calendars: createCalendars(config.publicOrigin, signed.logName),
    photos: createPhotos(),
    tables: csvTables,
    feeds: createFeeds(config.publicOrigin, signed.logName),
    hooks: createHooks({
      origin: config.publicOrigin,
      pepper: keys.pepper,
      random: systemRandom,
      clock: systemClock,
      network: config.webhookLoopback ? networkWithLoopback : publicNetwork,
    }),
    log,
  };
  const useCases = createUseCases(ports, systemClock);
  const [
    { files, bundle, logCheck, deskScript, settingsScript, visits, hall },
    { desk, sessions },
    errorPage,
    openapi,
    drawing,
  ] = await Promise.all([
    loadFiles(FOLDERS, VERSION),
    composeDesk(config, keys, database, log),
    loadErrorPages(ERROR_PAGES),
    readFile(OPENAPI, 'utf8').then((text) => JSON.parse(text) as object),
    createDrawing(new URL('preview.png', FOLDERS.assets), log),
  ]);
  const pages = createPages({
    useCases,
    keepPhoto: keepPhoto(ports),
    publicPicture: publicPicture(ports),
    receipts: new ReceiptHandles(database.receipts, systemRandom),
    formTokens: createFormTokens(keys.formToken),
    files,
    bundle,
    logCheck,
    sealKeyOf: async (body) => {
      const unit = (await database.directory.units()).get(body);
      return unit && signer.verifierKeysOf(unit.ledger)[0];
    },
    unitOfLedger: async (ledger) => (await database.directory.units()).headOf(ledger),
    checkHead: checkHead(ports, (ledger) => signer.nameOf(ledger)),
    errorPage,
    previews: drawing.previews,
    pictures: drawing.pictures,
    oembedXml,
    desk: {
      desk,
      cookies: deskCookies(config.publicOrigin),
      script: deskScript,
      settingsScript,
      visits,
      hall,
      units: () => database.directory.units(),
      log: readDeskLog(ports),
    },
    homeBody: 'fangzhuang',
    origin: config.publicOrigin,
    randomText: (bytes) => Buffer.from(systemRandom(bytes)).toString('base64url'),
    sleep: systemSleep,
  });
  const app = createApp({
    useCases,
    eventFeed: createEventFeed(ports, systemClock),
    tokens: database.staffTokens,
    sessions,
    readiness: async () => {
      const status = isReady();
      if (status !== 'ok') return status;
      return await database.ping().then(
        () => 'ok' as const,
        () => 'unavailable' as const,
      );
    },
    rateLimiter: createMemoryRateLimiter(systemClock),
    pages,
    open311: createOpen311({ useCases, cases: createPublicCases(ports), origin: config.publicOrigin }),
    openapi,
    clock: systemClock,
    sleep: systemSleep,
    random: systemRandom,
    log,
    settings: { publicOrigin: config.publicOrigin, trustProxy: config.trustProxy },
  });
  const settings: Settings = {
    figures: FIGURE_RULES,
    sealKeys: (ledger) => signer.verifierKeysOf(ledger),
  };
  const settle = (): Promise<void> => sealSettings(ports, settings, systemClock());
  const jobs = createJobs({
    ports,
    signer,
    receipts: database.receipts,
    deskSessions: sessions,
    lock: database.jobLocks,
    clock: systemClock,
    sleep: systemSleep,
    log,
  });
  const { dataDir } = config;
  return {
    app,
    jobs,
    database,
    drawing,
    verifierKeys: async () =>
      (await database.directory.units()).ledgers.map((ledger) => signer.verifierKeysOf(ledger)[0]),
    sealSettings: settle,
    demo: (signal, progress) =>
      openDemo({
        dataDir,
        database: demoDatabase(database, connectionString),
        useCases,
        enterAppeal: enterAppeal(ports),
        keepCalendar: (now) => keepCalendar(ports, now),
        keepWeek: (now) => keepWeeklySnapshots(ports, signer, now),
        random: systemRandom,
        now: systemClock(),
        signal,
        progress,
      }),
  };
}
