// Makes the validators if they are missing or older than their sources. Tests run it before they start.
import { read } from './schema/files.mjs';
import { validatorsFile } from './schema/layout.mjs';
import { sourceStamp } from './schema/stamp.mjs';

/**
 * Leaves committed files alone: whether those are stale is `build-schema.mjs --check`'s affair.
 *
 * @returns {Promise<boolean>} whether they had to be made
 */
export async function ensureValidators() {
  const [stamp, present] = await Promise.all([sourceStamp(), read(validatorsFile)]);
  if (present?.startsWith(`${stamp}\n`)) return false;
  // The compiler is only loaded when there is something to make.
  const { buildValidators, readSources, writeValidators } = await import('./schema/build.mjs');
  await writeValidators(await buildValidators(await readSources()));
  return true;
}

/** Vitest's name for what a `globalSetup` file does first. */
export async function setup() {
  await ensureValidators();
}
