// Seals what readers of a log have to know to read it: how cards are counted, and which keys sign.
import type { FigureRules, SettingFacts } from '@huiyin/sdk';
import { canonicalJson, dayOf, momentOf, RECORD_KEY_BYTES, type Millis } from '@huiyin/sdk/rules';
import type { UseCasePorts } from './ports.js';
import { sealEntries, type Unsealed } from './seal-entries.js';

/** Milliseconds two machines' clocks may differ by. */
const CLOCK_TOLERANCE = 10 * 60_000;

/** What was written last was written later than it is now: days would be counted from a wrong one. */
export class ClockBehindLogError extends Error {
  override readonly name = 'ClockBehindLogError';
}

/** The settings a server runs with. */
export interface Settings {
  readonly figures: FigureRules;
  /** Verifier keys as text that sign a ledger's log, the current one first. */
  readonly sealKeys: (ledger: string) => readonly string[];
}

/**
 * Seals in each ledger the settings that are not those last sealed there. Done at every start, before anything else
 * is written: a server that counts otherwise than the one before it, or signs with another key, has said so in the log.
 * @throws ClockBehindLogError; nothing is written then
 */
export async function sealSettings(
  { directory, ledgers, secrets }: Pick<UseCasePorts, 'directory' | 'ledgers' | 'secrets'>,
  settings: Settings,
  now: Millis,
): Promise<void> {
  for (const ledger of (await directory.units()).ledgers) {
    await ledgers.write(ledger, async (transaction) => {
      const head = await transaction.lockedHead();
      refuseEarlier(ledger, now, await transaction.lastRecordedAt());
      const [first, ...rest] = changed(await transaction.sealedSettings(), [
        { record: 'setting', event: 'set', setting: 'figures', day: dayOf(now), value: settings.figures },
        {
          record: 'setting',
          event: 'set',
          setting: 'seal-keys',
          day: dayOf(now),
          value: [...settings.sealKeys(ledger)],
        },
      ]);
      if (!first) return;
      const oldKey = await transaction.settingsKey();
      const key = oldKey ?? secrets.random(RECORD_KEY_BYTES);
      const sealed = sealEntries<SettingFacts, never>(
        secrets,
        head,
        key,
        [unsealed(first), ...rest.map(unsealed)],
        0,
      );
      await transaction.appendSettings({
        ...sealed,
        ...(!oldKey && { newKey: key }),
        author: { kind: 'system' },
        at: now,
      });
    });
  }
}

/** Whether it is late enough to write into a ledger. @throws ClockBehindLogError */
export async function checkClock(
  { ledgers }: Pick<UseCasePorts, 'ledgers'>,
  ledger: string,
  now: Millis,
): Promise<void> {
  refuseEarlier(ledger, now, await ledgers.read(ledger, (view) => view.lastRecordedAt()));
}

function refuseEarlier(ledger: string, now: Millis, last: Millis | undefined): void {
  if (last === undefined || last <= now + CLOCK_TOLERANCE) return;
  throw new ClockBehindLogError(
    `这台机器的时钟（${momentOf(now)}）比台账 ${ledger} 的最后一条记录（${momentOf(last)}）还早。` +
      '请先对好时钟。 · The clock of this machine is behind the log. Set it right first.',
  );
}

/** Those whose value is not the one last sealed. */
function changed(sealed: readonly SettingFacts[], current: readonly SettingFacts[]): SettingFacts[] {
  return current.filter(({ setting, value }) => {
    const last = sealed.filter((one) => one.setting === setting).at(-1);
    return last === undefined || canonicalJson(last.value) !== canonicalJson(value);
  });
}

function unsealed(facts: SettingFacts): Unsealed<SettingFacts, never> {
  return { facts };
}
