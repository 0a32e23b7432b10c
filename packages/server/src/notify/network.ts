// The network as webhooks see it: how hosts are found, which addresses may be sent to, whose certificates count.
import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address.js';

export interface Network {
  /** Every address a host has now. @throws for a host that is not known */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly allows: (address: string) => boolean;
  /** Certificate authorities in place of the system's, PEM. */
  readonly ca?: string;
}

async function resolve(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/** Public addresses and no other. */
export const publicNetwork: Network = { resolve, allows: isPublicAddress };

/** This machine too, for trying a receiver out on it; never in production. */
export const networkWithLoopback: Network = {
  resolve,
  allows: (address) => address === '127.0.0.1' || address === '::1' || isPublicAddress(address),
};
