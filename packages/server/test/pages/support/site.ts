// The pages as they are, over use-cases that answer with the examples of the schemas.
import { randomBytes } from 'node:crypto';
import { Desk } from '../../../src/auth/desk.js';
import { deskKeys } from '../../../src/auth/desk-keys.js';
import { DeskSessions } from '../../../src/auth/desk-sessions.js';
import { deskCookies } from '../../../src/http/cookies.js';
import type { Pages } from '../../../src/http/pages.js';
import { oembedXml } from '../../../src/oembed/index.js';
import type { Previews } from '../../../src/pages/preview-port.js';
import { createPages, type PageDeps } from '../../../src/pages/index.js';
import type { UseCases } from '../../../src/use-cases/operation.js';
import { Units } from '../../../src/use-cases/units.js';
import { testApp, type TestApp } from '../../http/support/app.js';
import { recordedLog } from '../../http/support/log.js';
import { ManualTime } from '../../http/support/time.js';
import { exampleUseCases } from '../../http/support/use-cases.js';

/** The key of the examples' log. */
export const sealKey = 'huiyin.example/FZ+b405d9bf+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c';

export interface Site {
  readonly ask: TestApp['ask'];
  /** The text of a page, its spaces made one. */
  readonly read: (path: string) => Promise<string>;
}

/** @param overrides - Operations that answer otherwise. @param given - In place of the pages' own parts. */
export function site(overrides: Partial<UseCases> = {}, given: Partial<PageDeps> = {}): Site {
  const { ask } = testApp({ pages: pagesOver(overrides, given) });
  const read = async (path: string): Promise<string> => (await (await ask(path)).text()).replace(/\s+/g, ' ');
  return { ask, read };
}

/** The same pages without an app. */
export function pagesOver(overrides: Partial<UseCases> = {}, given: Partial<PageDeps> = {}): Pages {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return createPages({
    useCases: exampleUseCases(overrides).useCases,
    publicPicture: nothing,
    keepPhoto: () => Promise.reject(new Error('no photo was expected')),
    receipts: { keep: () => Promise.resolve('FZ.handle'), open: nothing },
    formTokens: { issue: () => 'token', accepts: () => true },
    files: { cdn: nothing, asset: nothing, desk: nothing },
    bundle: { src: '/cdn/0.1.0/huiyin.min.js', integrity: 'sha384-x' },
    logCheck: { src: '/cdn/0.1.0/huiyin-log-check.min.js', integrity: 'sha384-y' },
    sealKeyOf: () => Promise.resolve(sealKey),
    unitOfLedger: nothing,
    checkHead: () => Promise.resolve({ type: 'unreadable' }),
    errorPage: () => undefined,
    previews: plainPreviews,
    pictures: { draw: () => Promise.reject(new Error('no picture was expected')) },
    oembedXml,
    desk: deskOfNobody(),
    homeBody: 'fangzhuang',
    origin: 'https://huiyin.example',
    randomText: (bytes) => 'r'.repeat(bytes),
    sleep: () => Promise.resolve(),
    ...given,
  });
}

/** Draws nothing: every picture is the plain one. */
export const plainPreviews: Previews = {
  plain: { png: new Uint8Array([137, 80, 78, 71]), shows: 'nothing', version: 'plain' },
  picture: () => Promise.resolve(plainPreviews.plain),
};

/** A desk at which nobody can sign in: no provider, no demonstration, no accounts. */
function deskOfNobody(): PageDeps['desk'] {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const keys = deskKeys(new Uint8Array(32));
  const { log } = recordedLog();
  const [random, clock] = [randomBytes, new ManualTime().clock];
  const store = {
    begin: nothing,
    find: nothing,
    touch: nothing,
    end: nothing,
    forget: () => Promise.resolve(0),
  };
  const directory = { units: () => Promise.resolve(new Units([], [])), forget: () => undefined };
  return {
    desk: new Desk({
      demo: [],
      accounts: { find: nothing, keepNew: nothing, namesAt: () => Promise.resolve([]) },
      sessions: new DeskSessions({ store, csrfKey: keys.csrf, issuers: [], random, clock }),
      directory,
      keys,
      random,
      clock,
      log,
    }),
    cookies: deskCookies('https://huiyin.example'),
    script: { src: '/desk/assets/desk.min.js', integrity: 'sha384-z' },
    settingsScript: { src: '/desk/assets/settings.min.js', integrity: 'sha384-s' },
    visits: {
      script: { src: '/desk/assets/visit.min.js?v=1', integrity: 'sha384-v' },
      worker: '',
      version: '1',
    },
    hall: {
      script: { src: '/desk/assets/hall.min.js?v=1', integrity: 'sha384-h' },
      worker: '',
      version: '1',
    },
    units: directory.units,
    log: () => Promise.resolve({ ledgers: [], ledger: 'FZ', size: 0, entries: [] }),
  };
}
