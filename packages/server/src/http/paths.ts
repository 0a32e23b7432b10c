// Path templates of the route table: `/v1/bodies/{body}`.

/** The template as Hono writes it: `/v1/bodies/:body`. */
export function honoPath(template: string): string {
  return template.replace(/\{(\w+)\}/g, ':$1');
}

/** Whether a path as it stands in a URL is one of the template's. */
export function fits(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith('{') ? given[at] !== '' : part === given[at]))
  );
}
