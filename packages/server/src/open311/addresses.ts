// The addresses of Open311, and what is asked for at each.
import type { Format } from './write.js';

export type Resource = 'discovery' | 'services' | 'service' | 'requests' | 'request' | 'token' | 'updates';

export interface Address {
  readonly resource: Resource;
  /** As the log writes it. */
  readonly template: string;
  readonly format: Format;
  /** What stands in the place of `{id}`. */
  readonly id: string;
}

/** `servicerequestupdates` is mySociety's extension. */
const templates: Readonly<Record<string, Resource>> = {
  '/open311/discovery': 'discovery',
  '/open311/v2/discovery': 'discovery',
  '/open311/v2/services': 'services',
  '/open311/v2/services/{id}': 'service',
  '/open311/v2/requests': 'requests',
  '/open311/v2/requests/{id}': 'request',
  '/open311/v2/tokens/{id}': 'token',
  '/open311/v2/servicerequestupdates': 'updates',
};

/** @returns undefined where there is nothing */
export function addressOf(path: string): Address | undefined {
  const [, stem = '', format] = /^(.{1,200})\.(xml|json)$/.exec(path) ?? [];
  if (format === undefined) return undefined;
  const slash = stem.lastIndexOf('/');
  const id = stem.slice(slash + 1);
  const template = [stem, `${stem.slice(0, slash)}/{id}`].find((one) => Object.hasOwn(templates, one));
  const resource = template === undefined ? undefined : templates[template];
  if (template === undefined || resource === undefined || id === '') return undefined;
  return { resource, template: `${template}.{format}`, format: format as Format, id };
}

/** The format a refusal is told in: the path's, else XML, which every client of Open311 reads. */
export function formatOf(path: string): Format {
  return path.endsWith('.json') ? 'json' : 'xml';
}
