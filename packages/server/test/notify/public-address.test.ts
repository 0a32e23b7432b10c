// Which addresses a webhook may be sent to: none that only this machine or this network can reach.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/notify/public-address.js';

/** IANA's special-purpose registries (RFC 6890 and later), first address and length of the prefix. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The same of version 6, as the hex digits an address begins with; what embeds version 4 among them. */
const SPECIAL_V6 = [
  '0000', // unspecified, loopback, mapped, compatible, translated
  '0064ff9b', // NAT64, RFC 6052 and RFC 8215
  '0100', // discard-only
  '20010000', // Teredo
  '20010002', // benchmarking
  '20010db8', // documentation
  '2002', // 6to4
  'fc',
  'fd', // unique local
  'fe8',
  'fe9',
  'fea',
  'feb', // link-local
  'fec', // site-local
  'ff', // multicast
];

const numberOf = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const written = (n: number): string => [24, 16, 8, 0].map((bits) => (n >>> bits) & 255).join('.');
const isSpecial = (n: number): boolean =>
  SPECIAL_V4.some(
    ([first, bits]) => Math.floor(n / 2 ** (32 - bits)) === Math.floor(numberOf(first) / 2 ** (32 - bits)),
  );
const grouped = (digits: string): string => (digits.match(/.{4}/g) ?? []).join(':');
const anyV4 = fc.nat(2 ** 32 - 1);
const hex = (length: number) =>
  fc
    .array(
      fc.nat(15).map((digit) => digit.toString(16)),
      { minLength: length, maxLength: length },
    )
    .map((digits) => digits.join(''));

describe('a webhook', () => {
  it('is sent to no special address of version 4, whichever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPECIAL_V4),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        ([first, bits], at) => {
          const address = written(numberOf(first) + Math.floor(at * 2 ** (32 - bits)));
          expect(isPublicAddress(address), address).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is sent to hardly any address but those, so that the rule is no wall', () => {
    // 192.88.99.0/24 and a few of 192.x and 2xx.x are refused for good measure.
    const refused = fc
      .sample(anyV4, { numRuns: 20_000, seed: 7 })
      .filter((n) => !isSpecial(n) && !isPublicAddress(written(n)));
    expect(refused.length).toBeLessThan(5);
    for (const address of ['114.114.114.114', '1.1.1.1', '202.106.0.20', '2400:3200::1', '2606:4700::1111']) {
      expect(isPublicAddress(address), address).toBe(true);
    }
  });

  it('is sent to no special address of version 6', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPECIAL_V6), hex(32), (prefix, rest) => {
        const address = grouped((prefix + rest).slice(0, 32));
        expect(isPublicAddress(address), address).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is sent to no address of version 6 that carries one of version 4, not even a public one', () => {
    fc.assert(
      fc.property(
        anyV4,
        fc.constantFrom('::ffff:', '::', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'),
        (n, prefix) => {
          expect(isPublicAddress(prefix + written(n))).toBe(false);
        },
      ),
    );
    expect(isPublicAddress('2002:7f00:1::')).toBe(false);
  });

  it('is sent to no text that is no whole address, and to none with a zone', () => {
    for (const text of ['', 'localhost', '8.8.8', '8.8.8.8/32', '0x7f.1', '2400:3200::1%eth0', '[::1]']) {
      expect([text, isPublicAddress(text)]).toEqual([text, false]);
    }
  });
});
