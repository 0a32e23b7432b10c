// Where the sources of the schemas are and where what is made from them goes, from the package's root.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A path in the package. @param {...string} parts */
export const inPackage = (...parts) => path.join(root, ...parts);

/** What a person or a test runs when something made is not what the sources say. */
export const command = 'node packages/sdk/scripts/build-schema.mjs';

export const schemaFolder = 'schema';
export const openapiFile = 'openapi.json';
export const limitsFile = 'src/schema/limits.ts';
export const validatorsFile = 'dist/schema/validators.js';
