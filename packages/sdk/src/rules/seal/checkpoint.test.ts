// Checkpoints: real ones of public logs, our own there and back, and anything else being refused.
import { createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToBase64 } from './bytes.js';
import { checkpointToCheck, formatCheckpoint, parseCheckpoint, parseCheckpointBody } from './checkpoint.js';
import { signCheckpoint, verifyCheckpoint, type Checkpoint } from './checkpoint.js';
import type { Ed25519Verify, Sha256 } from './crypto.js';
import { SealError } from './errors.js';
import type { NoteSigner } from './signed-note.js';
import { parseVerifierKey, verifierKey } from './verifier-key.js';

const sha256: Sha256 = (message) => hash('sha256', message, 'buffer');
const ed25519Verify: Ed25519Verify = (publicKey, message, signature) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') };
  return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
};
const code = (expected: string): unknown => expect.objectContaining({ name: 'SealError', code: expected });

const origin = 'huiyin.example/FZ';
function newSigner(name: string): NoteSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    key: verifierKey(name, Buffer.from(x, 'base64url'), sha256),
    sign: (message) => sign(null, message, privateKey),
  };
}
const signer = newSigner(origin);
const root = Uint8Array.from({ length: 32 }, (_, at) => at * 8);
const checkpoint: Checkpoint = { origin, size: 109, root };
const signed = signCheckpoint(checkpoint, signer);

const checkpoints = () =>
  fc.record({
    size: fc.oneof(fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), fc.maxSafeNat()),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    extensions: fc.array(fc.constantFrom('extension', '— a dash', '0', '附言'), {
      minLength: 1,
      maxLength: 16,
    }),
  });

/** The code it was refused with, or undefined; anything else thrown fails the test. */
function refusal(attempt: () => void): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
}

describe('checkpoints of public logs', () => {
  it('of the Go checksum database are verified, its origin being another than its key name', () => {
    const goKey = parseVerifierKey(
      'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
      sha256,
    );
    const note =
      'go.sum database tree\n6476701\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n\n' +
      '— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=\n';
    expect(verifyCheckpoint(note, goKey, ed25519Verify, 'go.sum database tree').size).toBe(6476701);
    expect(() => verifyCheckpoint(note, goKey, ed25519Verify)).toThrow(code('checkpoint.other-origin'));
  });

  it('of Sigstore, cosigned by a witness we do not know, are verified', () => {
    const sigstore = Buffer.from('t8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244=', 'base64');
    const key = verifierKey('log2025-1.rekor.sigstore.dev', sigstore, sha256);
    expect(key.id).toBe('cf119915');
    const note =
      'log2025-1.rekor.sigstore.dev\n139911860\nEliTHtnx44DhEBH+5qIXBtQsSpc54Avam7mIYEvxnTA=\n\n' +
      '— log2025-1.rekor.sigstore.dev zxGZFcOra4Y7QpuiQen+CmnUvDZbxSXfBOXJzL+HKIeR9aC58QTfao58ABqkhVyBhQDseS+TZdDNpcnZhoRxkh7IbQ0=\n' +
      '— witness.stagemole.eu Z/euoAAAAABqxF18wrJCADsJ1G5Lc2JaRjZqqBwjpNqH24yQse4iJ4rKS6b5MtvHP+IbKYXwaWuWokdGA+BubLFi+TrwK7xpKr6XBw==\n';
    const verified = verifyCheckpoint(note, key, ed25519Verify);
    expect(verified.size).toBe(139911860);
    expect(bytesToBase64(verified.root)).toBe('EliTHtnx44DhEBH+5qIXBtQsSpc54Avam7mIYEvxnTA=');
    expect(parseCheckpoint(note).note.signatures).toHaveLength(2);
  });

  it('read as the example in the specification does', () => {
    const body = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const read = parseCheckpointBody(body);
    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(formatCheckpoint(read)).toBe(body);
  });
});

describe('a checkpoint', () => {
  it('comes back as it was signed, whatever its size, root and extensions', () => {
    fc.assert(
      fc.property(checkpoints(), (some) => {
        const original = { origin, ...some };
        expect(verifyCheckpoint(signCheckpoint(original, signer), signer.key, ed25519Verify)).toEqual(
          original,
        );
        expect(parseCheckpointBody(formatCheckpoint(original))).toEqual(original);
      }),
    );
  });

  it('has no extensions when there are none', () => {
    expect(verifyCheckpoint(signed, signer.key, ed25519Verify)).toEqual(checkpoint);
    expect(parseCheckpoint(signed).checkpoint).toEqual(checkpoint);
    expect(formatCheckpoint(checkpoint).split('\n')).toHaveLength(4);
  });

  it('is not verified after any change of any character, in body or signature', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: signed.length - 1 }),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (at, other) => {
          const changed = signed.slice(0, at) + other + signed.slice(at + 1);
          fc.pre(changed !== signed);
          expect(refusal(() => verifyCheckpoint(changed, signer.key, ed25519Verify))).toBeDefined();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('of another log is refused even if the same key signed it', () => {
    expect(() => verifyCheckpoint(signed, signer.key, ed25519Verify, 'huiyin.example/DGD')).toThrow(
      code('checkpoint.other-origin'),
    );
  });

  it('signed by another key of the same name is refused', () => {
    const other = newSigner(origin);
    expect(() => verifyCheckpoint(signed, other.key, ed25519Verify)).toThrow(code('note.unsigned'));
    const posing: NoteSigner = { key: signer.key, sign: other.sign };
    expect(() => verifyCheckpoint(signCheckpoint(checkpoint, posing), signer.key, ed25519Verify)).toThrow(
      code('note.bad-signature'),
    );
  });

  it('cannot be signed in the name of another log', () => {
    const foreign = { ...checkpoint, origin: 'huiyin.example/DGD' };
    expect(() => signCheckpoint(foreign, signer)).toThrow(code('checkpoint.other-origin'));
  });

  it('can be checked where Ed25519 is asynchronous', async () => {
    const toCheck = checkpointToCheck(signed, signer.key);
    expect(toCheck.checkpoint).toEqual(checkpoint);
    const key = await crypto.subtle.importKey('raw', new Uint8Array(signer.key.publicKey), 'Ed25519', false, [
      'verify',
    ]);
    const [signature, message] = [new Uint8Array(toCheck.signature), new Uint8Array(toCheck.message)];
    expect(await crypto.subtle.verify('Ed25519', key, signature, message)).toBe(true);
    expect(() => checkpointToCheck(signed, newSigner(origin).key)).toThrow(code('note.unsigned'));
    expect(() => checkpointToCheck(signed, signer.key, 'elsewhere')).toThrow(code('checkpoint.other-origin'));
  });

  it.each([
    ['an origin of two lines', { ...checkpoint, origin: 'a\nb' }],
    ['an empty origin', { ...checkpoint, origin: '' }],
    ['half a leaf', { ...checkpoint, size: 0.5 }],
    ['fewer than no leaves', { ...checkpoint, size: -1 }],
    ['more leaves than can be counted', { ...checkpoint, size: 2 ** 53 }],
    ['a short root', { ...checkpoint, root: new Uint8Array(31) }],
    ['an empty extension', { ...checkpoint, extensions: [''] }],
    ['an extension of two lines', { ...checkpoint, extensions: ['a\n\nb'] }],
    ['too many extensions', { ...checkpoint, extensions: Array<string>(17).fill('a') }],
    ['an endless line', { ...checkpoint, extensions: ['a'.repeat(1025)] }],
  ])('cannot be written with %s', (_name, bad) => {
    expect(() => formatCheckpoint(bad)).toThrow(code('checkpoint.malformed'));
  });
});

describe('a body', () => {
  const encoded = bytesToBase64(root);
  it.each([
    ['nothing', undefined, 'checkpoint.malformed'],
    ['no newline at the end', `${origin}\n1\n${encoded}`, 'checkpoint.malformed'],
    ['no root', `${origin}\n1\n`, 'checkpoint.malformed'],
    ['an empty line', `${origin}\n1\n${encoded}\n\n`, 'checkpoint.malformed'],
    ['carriage returns', `${origin}\r\n1\r\n${encoded}\r\n`, 'checkpoint.malformed'],
    ['a leading zero', `${origin}\n01\n${encoded}\n`, 'checkpoint.malformed'],
    ['a sign', `${origin}\n+1\n${encoded}\n`, 'checkpoint.malformed'],
    ['an exponent', `${origin}\n1e3\n${encoded}\n`, 'checkpoint.malformed'],
    ['digits of another script', `${origin}\n１\n${encoded}\n`, 'checkpoint.malformed'],
    ['a size that is not exact', `${origin}\n9007199254740993\n${encoded}\n`, 'checkpoint.malformed'],
    ['an endless size', `${origin}\n${'9'.repeat(400)}\n${encoded}\n`, 'checkpoint.malformed'],
    [
      'a root in base64url',
      `${origin}\n1\n${encoded.replace('+', '-').replace('/', '_').replace('A', '_')}\n`,
      'encoding.base64',
    ],
    ['a root of 31 bytes', `${origin}\n1\n${bytesToBase64(new Uint8Array(31))}\n`, 'checkpoint.malformed'],
    ['a million lines', `${origin}\n1\n${encoded}\n${'a\n'.repeat(1_000_000)}`, 'checkpoint.malformed'],
  ])('with %s is refused', (_name, body, refused) => {
    expect(() => parseCheckpointBody(body)).toThrow(code(refused));
  });
});

describe('any text or value', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      origin,
      '109',
      bytesToBase64(root),
      '— ',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '=',
      signed.split('\n')[4]!,
    ),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      maxLength: 8,
    }),
  );
  const nearly = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

  it('is read or refused by the named error, and never verified', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything()), (value) => {
        refusal(() => void parseCheckpoint(value));
        refusal(() => void parseCheckpointBody(value));
        refusal(() => void parseVerifierKey(value, sha256));
        fc.pre(value !== signed);
        expect(refusal(() => void verifyCheckpoint(value, signer.key, ed25519Verify))).toBeDefined();
      }),
      { numRuns: 5000 },
    );
  });

  it('that is a body is the only text of its checkpoint', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        const body = `${origin}\n1\n${bytesToBase64(root)}\n${text}`;
        let read: Checkpoint | undefined;
        refusal(() => void (read = parseCheckpointBody(body)));
        if (read) expect(formatCheckpoint(read)).toBe(body);
      }),
      { numRuns: 2000 },
    );
  });
});
