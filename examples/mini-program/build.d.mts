// The types of build.mjs, for the tests that run the pages.
/** What the pages use of the SDK, in one CommonJS file. */
export declare function bundleSdk(conditions?: readonly string[]): Promise<string>;
