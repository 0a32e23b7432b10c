// What can be wrong with the embedded database, each in a sentence for the person who starts the server.

/** This platform has no embedded PostgreSQL, or it was not installed. */
export class NoEmbeddedPostgresError extends Error {
  override readonly name = 'NoEmbeddedPostgresError';

  constructor(platform: string, cause: unknown) {
    super(
      `There is no embedded PostgreSQL for ${platform} here. Set DATABASE_URL to a PostgreSQL 15 or newer, or install with optional dependencies.`,
      { cause },
    );
  }
}

/** A folder of the database is not what it must be: somebody else's, or open to others. */
export class UnsafeFolderError extends Error {
  override readonly name = 'UnsafeFolderError';
}

/** PostgreSQL's own programs did not do what they were asked. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
}
