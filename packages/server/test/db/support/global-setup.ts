// One PostgreSQL server for a whole test run, with a migrated template that each test file copies.
import type { TestProject } from 'vitest/node';
import { migrate } from '../../../src/db/migrate.js';
import { createCluster } from './cluster.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the server's maintenance database. */
    readonly postgres: string;
  }
}

export const TEMPLATE = 'huiyin_template';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await createCluster();
  await cluster.execute('postgres', `create database ${TEMPLATE}`);
  await migrate(cluster.url(TEMPLATE));
  project.provide('postgres', cluster.url('postgres'));
  return () => cluster.destroy();
}
