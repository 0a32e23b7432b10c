// The pages as they are, over use-cases that answer with the examples of the schemas.
import { createPages, type PageDeps } from '../../../src/pages/index.js';
import type { UseCases } from '../../../src/use-cases/operation.js';
import { testApp, type TestApp } from '../../http/support/app.js';
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
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const pages = createPages({
    useCases: exampleUseCases(overrides).useCases,
    receipts: { keep: () => Promise.resolve('FZ.handle'), open: nothing },
    formTokens: { issue: () => 'token', accepts: () => true },
    files: { cdn: nothing, asset: nothing },
    bundle: { src: '/cdn/0.1.0/huiyin.min.js', integrity: 'sha384-x' },
    logCheck: { src: '/cdn/0.1.0/huiyin-log-check.min.js', integrity: 'sha384-y' },
    sealKeyOf: () => Promise.resolve(sealKey),
    unitOfLedger: nothing,
    errorPage: () => undefined,
    homeBody: 'fangzhuang',
    origin: 'https://huiyin.example',
    randomText: (bytes) => 'r'.repeat(bytes),
    sleep: () => Promise.resolve(),
    ...given,
  });
  const { ask } = testApp({ pages });
  const read = async (path: string): Promise<string> => (await (await ask(path)).text()).replace(/\s+/g, ' ');
  return { ask, read };
}
