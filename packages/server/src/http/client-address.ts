// Who is counted for rate limits: an address, or the network of one.

/** Where no socket is: calls inside the process. */
const inProcess = 'in-process';

/**
 * The client's address; of IPv6 the /64 network, which is one household or one office.
 *
 * @param trustProxy - Whether a proxy of ours stands in front. Only then `X-Forwarded-For` is read, and of it
 * only the last entry: the one our proxy wrote. Everything before it is the client's own word.
 */
export function clientAddress(socket: string | undefined, headers: Headers, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return network(forwarded && /^[0-9A-Fa-f:.]{3,45}$/.test(forwarded) ? forwarded : (socket ?? inProcess));
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const rest = tail === '' ? [] : tail.split(':');
    while (groups.length + rest.length < 8) groups.push('0');
    groups.push(...rest);
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
