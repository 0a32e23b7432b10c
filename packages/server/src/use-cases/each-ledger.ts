// Does something in one ledger after the other: what fails in one is told at the end, and keeps it from no other.

/** What went wrong in one ledger; why is its cause. */
class LedgerError extends Error {
  override readonly name = 'LedgerError';
}

/**
 * @param signal after which no further ledger is begun
 * @throws AggregateError of what went wrong in each ledger, once all have been tried
 */
export async function eachLedger(
  ledgers: readonly string[],
  work: (ledger: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const failures: LedgerError[] = [];
  for (const ledger of ledgers) {
    if (signal?.aborted === true) break;
    try {
      await work(ledger);
    } catch (cause) {
      failures.push(new LedgerError(`ledger ${ledger}`, { cause }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not done in every ledger');
}
