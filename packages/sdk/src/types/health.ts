// Whether the server lives and whether it can serve.

export interface Health {
  status: 'ok' | 'starting' | 'draining' | 'unavailable';
}
