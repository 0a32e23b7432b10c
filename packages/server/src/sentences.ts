// Failures that are told in one sentence, because a person can mend them.
import { inspect } from 'node:util';
import { KeyFileError } from './auth/keys.js';
import { NoDatabaseError } from './cli/reach-database.js';
import { ConfigError } from './config.js';
import { NoEmbeddedPostgresError, PostgresError, UnsafeFolderError } from './db/embedded/index.js';
import { UnusableDatabaseError } from './db/inspect.js';
import { DemoFileError, ForeignDataError } from './demo/open-demo.js';
import { codeOf } from './error-code.js';
import { EXIT, StartError } from './lifecycle.js';
import { SignedHeadsError } from './log/signed-heads.js';
import { ProductionError } from './production.js';
import { ClockBehindLogError } from './use-cases/index.js';
import { OperationError } from './use-cases/operation.js';

const written = [
  ClockBehindLogError,
  ConfigError,
  DemoFileError,
  ForeignDataError,
  KeyFileError,
  NoDatabaseError,
  NoEmbeddedPostgresError,
  PostgresError,
  ProductionError,
  SignedHeadsError,
  StartError,
  UnsafeFolderError,
  UnusableDatabaseError,
];

/** Codes of the operating system and of PostgreSQL that say what is missing. */
const means: Readonly<Record<string, string>> = {
  EACCES: '没有权限 · No permission',
  ENOSPC: '磁盘满了 · The disk is full',
  EROFS: '只读的磁盘 · The disk is read-only',
  // insufficient_privilege: docs/guide/operate.md says what the role needs.
  '42501': '数据库角色权限不够，见 docs/guide/operate.md · The database role may not do this',
};

/** @returns undefined for a fault of this program: that one is shown whole */
export function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (written.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof OperationError && error.code === 'server.unavailable') {
    return '数据库没有回答，再来一次会接着做。 · The database did not answer. Do it again: nothing is done twice.';
  }
  const meaning = means[codeOf(error) ?? ''];
  return meaning && `${meaning}: ${error.message}`;
}

/** Says it to whoever started the program. @returns the exit code */
export function tell(error: unknown): number {
  process.stderr.write(`${sentenceOf(error) ?? inspect(error)}\n`);
  return error instanceof StartError ? error.exitCode : EXIT.failed;
}
