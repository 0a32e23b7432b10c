// Types of legibility.mjs, for tests in TypeScript.
import type { Page } from 'playwright-core';

/** What is too small, one line each, in the elements of a page and, unless `shadowOnly`, in the page itself. */
export function findTooSmall(page: Page, options?: { readonly shadowOnly?: boolean }): Promise<string[]>;
