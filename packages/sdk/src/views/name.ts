// Names of codes. A server newer than this page may know codes that the page has no name for.

/** The name of `code`; the code itself where there is none. */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  const name = Object.prototype.hasOwnProperty.call(names, code) ? names[code] : undefined;
  return name ?? code;
}
