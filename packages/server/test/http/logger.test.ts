// What must never be in a log is struck out even when somebody hands it over.
import { describe, expect, it } from 'vitest';
import { recordedLog } from './support/log.js';

describe('the log', () => {
  it('strikes out secrets and residents’ words, at the top and one level down', () => {
    const { log, lines } = recordedLog();
    const secret = '1234 5678 9012 3456';
    log.info(
      { trackingCode: secret, token: secret, text: secret, headers: { authorization: secret } },
      'mistake',
    );
    log.info({ draft: { title: secret, place: secret, contact: { phone: secret } } }, 'mistake');
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain(secret);
    expect(lines.join()).toContain('[redacted]');
  });

  it('tells of an error what and where, with its causes, and nothing else it carries', () => {
    const { log, lines } = recordedLog();
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: '(phone)=(13800000000)',
    });
    log.error({ err: new Error('could not write', { cause }) }, 'request failed');
    const { err } = JSON.parse(lines[0] ?? '') as { err: object };
    expect(err).toMatchObject({
      type: 'Error',
      message: 'could not write',
      cause: { code: '23505', message: 'duplicate key' },
    });
    expect(lines.join()).not.toContain('13800000000');
  });

  it('tells every one of several errors in the same way', () => {
    const { log, lines } = recordedLog();
    const driver = Object.assign(new Error('duplicate key'), { detail: '(phone)=(13800000000)' });
    const errors = [new Error('ledger DG', { cause: driver }), new Error('ledger FZ')];
    log.warn({ err: new AggregateError(errors, 'not done in every ledger') }, 'a job failed');
    const { err } = JSON.parse(lines[0] ?? '') as { err: object };
    expect(err).toMatchObject({
      message: 'not done in every ledger',
      errors: [{ message: 'ledger DG', cause: { message: 'duplicate key' } }, { message: 'ledger FZ' }],
    });
    expect(lines.join()).not.toContain('13800000000');
  });
});
