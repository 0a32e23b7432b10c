// The code an error carries: the operating system's (`ENOENT`) or PostgreSQL's (`28P01`).

export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function isCode(error: unknown, code: string): boolean {
  return codeOf(error) === code;
}
