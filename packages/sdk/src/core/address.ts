// Addresses made by hand, because mini-programs have no URL class.
import { HuiyinUsageError } from './errors.js';

/** The server's address without a trailing slash. @throws HuiyinUsageError unless it is a plain http(s) address. */
export function checkedEndpoint(endpoint: string): string {
  // No user and password: an engine's own error about them would print them.
  if (!/^https?:\/\/[^\s/?#@\\]+(\/[^\s?#\\]*)?$/i.test(endpoint)) {
    throw new HuiyinUsageError(
      '`endpoint` is an http(s) address without query, e.g. https://huiyin.example.',
    );
  }
  return endpoint.replace(/\/+$/, '');
}

/** Fills `{name}` in the path and adds the query; what is undefined is left out. */
export function address(
  endpoint: string,
  template: string,
  path: { readonly [name: string]: string } = {},
  query: { readonly [name: string]: string | number | undefined } = {},
): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encode(path[name]));
  const pairs = Object.keys(query)
    .filter((name) => query[name] !== undefined)
    .map((name) => `${encode(name)}=${encode(query[name])}`);
  return endpoint + filled + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

function encode(value: string | number | undefined): string {
  try {
    return encodeURIComponent(value ?? '');
  } catch (error) {
    throw new HuiyinUsageError('Half a character can stand in no address.', error);
  }
}
