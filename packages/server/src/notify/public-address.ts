// Which addresses belong to the public internet: what a webhook may be sent to.
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Global unicast, RFC 4291: everything IANA has given out. What embeds an IPv4 address lies outside, or is named. */
const GLOBAL_UNICAST = [0x2000, 0x3fff] as const;

/**
 * Whether an address is a public one. Loopback, private, link-local, shared (CGNAT), multicast, documentation and
 * reserved ranges are not, nor is any that carries an IPv4 address inside: mapped, translated, NAT64, 6to4, Teredo.
 * What is no address is not.
 */
export function isPublicAddress(address: string): boolean {
  // Stricter than the parser, which takes `8.8` for an address.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (!('parts' in parsed)) return true;
  const [first = 0] = parsed.parts;
  return first >= GLOBAL_UNICAST[0] && first <= GLOBAL_UNICAST[1] && parsed.zoneId === undefined;
}
