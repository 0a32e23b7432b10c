// Types of chromium.mjs, for tests in TypeScript.

/** Finds a Chromium; undefined when there is none. Throws when `CHROME_PATH` names something that can't be run. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined;

/** The same, for callers that can't go on without one. */
export function requireChromium(env: NodeJS.ProcessEnv): string;

/** Switches for a quiet, reproducible browser. */
export const chromiumArgs: readonly string[];
