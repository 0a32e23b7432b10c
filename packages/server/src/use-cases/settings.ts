// staff.settings.read, .change, .changes: how a unit is set up, for what comes from now on.
import type {
  OwnTaxonomy,
  SealedItemClock,
  SettingChangePage,
  SettingFacts,
  SettingValue,
  SettingValueDraft,
  UnitSetting,
  UnitSettings,
} from '@huiyin/sdk';
import {
  canonicalJson,
  dayOf,
  FIGURE_RULES,
  isSealedSetting,
  KNOWN_CATEGORIES,
  momentOf,
  RECORD_KEY_BYTES,
  settingFault,
  standingCounts,
  type Millis,
} from '@huiyin/sdk/rules';
import { pageOf, PAGE_SIZE, serialPosition } from './list-position.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, SettingWrite, UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';
import { sealEntries } from './seal-entries.js';
import type { SettingAuthor, SettingRecord } from './setting-records.js';
import { mayCall, staffFor } from './staff-access.js';
import { summaryOf, type Unit, type Units } from './units.js';
import { ownUnit } from './webhooks.js';

const READ = 'staff.settings.read';
const CHANGE = 'staff.settings.change';
const CHANGES = 'staff.settings.changes';

export function readSettings({ ledgers, directory }: UseCasePorts): UseCase<typeof READ> {
  return async ({ query }, { actor }): Promise<UnitSettings> => {
    const staff = staffFor(READ, actor);
    const units = await directory.units();
    const unit = ownUnit(units, staff, query.body);
    const [settings, cases] = await ledgers.read(unit.ledger, (view) =>
      Promise.all([view.unitSettings(unit.slug), view.listFigures({ body: unit.slug })]),
    );
    return {
      body: summaryOf(unit),
      settings: settings.map((record) => settingOf(record, units)),
      figures: FIGURE_RULES,
      standings: standingCounts(cases),
      units: units.all.filter(({ slug }) => units.isWithin(slug, staff.unit)).map(summaryOf),
      ...(!mayCall(CHANGE, staff.role) && { readOnly: true }),
    };
  };
}

export function changeSetting({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof CHANGE> {
  return async ({ body: draft }, context): Promise<UnitSetting> => {
    const staff = staffFor(CHANGE, context.actor);
    const { now } = context;
    const units = await directory.units();
    const unit = ownUnit(units, staff, draft.body);
    const { value: after, reason, revision } = draft;
    refuseUnfit(after, reason, units);
    const changed = await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, { operation: CHANGE, path: {}, body: draft }, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const standing = await transaction.lockSetting(unit.slug, after.part);
          if (standing.revision !== revision) throw new OperationError('setting.changed-meanwhile');
          const before = standing.value;
          if (canonicalJson(before) === canonicalJson(after)) throw new OperationError('setting.nothing-new');
          const facts = sealedFacts(unit, { before, after, revision: revision + 1 }, now);
          const sealed = facts && (await sealSetting(secrets, transaction, facts, staff, now));
          const record = {
            value: after,
            revision: revision + 1,
            changed: { at: now, unit: staff.unit, person: staff.person },
          };
          const answer = settingOf(record, units);
          await transaction.changeSetting({
            ...record.changed,
            body: unit.slug,
            role: staff.role,
            revision: record.revision,
            before,
            after,
            ...(reason !== undefined && { reason: reason.trim() }),
            ...sealed,
            ...keep(answer),
          });
          return answer;
        },
      }),
    );
    directory.forget();
    return changed;
  };
}

export function listSettingChanges({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof CHANGES> {
  return async ({ query }, { actor }): Promise<SettingChangePage> => {
    const staff = staffFor(CHANGES, actor);
    const units = await directory.units();
    const { slug: body, ledger } = ownUnit(units, staff, query.body);
    const { limit = PAGE_SIZE } = query;
    const list = `setting-changes/${body}`;
    const before = serialPosition(secrets, list, query.cursor);
    const found = await ledgers.read(ledger, (view) =>
      view.settingChanges({ body, before, limit: limit + 1 }),
    );
    const { page, last } = pageOf(found, limit);
    return {
      items: page.map(({ serial: _serial, at, unit, person, ...change }) => ({
        ...change,
        ...changedBy({ at, unit, person }, units),
      })),
      ...(last && { next: secrets.sealCursor(list, String(last.serial)) }),
    };
  };
}

/** Whether somebody may see settings at the desk. */
export function mayReadSettings({ role }: StaffActor): boolean {
  return mayCall(READ, role);
}

/** @throws OperationError `request.invalid` */
function refuseUnfit(value: SettingValueDraft, reason: string | undefined, units: Units): void {
  const fault = settingFault(value, {
    categories: KNOWN_CATEGORIES,
    isUnit: (slug) => units.get(slug) !== undefined,
  });
  if (fault) throw invalid(`/value${fault.pointer}`, fault.code);
  if (isSealedSetting(value.part) && reason === undefined) throw invalid('/reason', 'field.required');
}

interface SettingStep {
  readonly before: SettingValue;
  readonly after: SettingValue;
  /** That it comes to. */
  readonly revision: number;
}

/** What the log says of it; undefined for what says nothing of how work is counted. */
function sealedFacts(
  { slug: body, demo }: Unit,
  { before, after, revision }: SettingStep,
  now: Millis,
): SettingFacts | undefined {
  const frame = { record: 'setting', event: 'set', body, day: dayOf(now), ...(demo && { demo }) } as const;
  if (after.part === 'windows' && before.part === 'windows') {
    return { ...frame, setting: 'standard', value: after.standard, before: before.standard };
  }
  if (after.part === 'vocabulary' && before.part === 'vocabulary') {
    return {
      ...frame,
      setting: 'vocabulary',
      value: after.vocabulary,
      before: before.vocabulary,
      ...(after.own && { own: after.own }),
      ...(before.own && { ownBefore: before.own }),
    };
  }
  if (after.part === 'taxonomy' && before.part === 'taxonomy') {
    return {
      ...frame,
      setting: 'item-clocks',
      value: clocksIn(after.taxonomy),
      before: clocksIn(before.taxonomy),
    };
  }
  if (after.part === 'formulas' && before.part === 'formulas') {
    return { ...frame, setting: 'formulas', revision, value: after.formulas, before: before.formulas };
  }
  if (after.part === 'population' && before.part === 'population') {
    return {
      ...frame,
      setting: 'population',
      ...(after.population && { value: after.population }),
      ...(before.population && { before: before.population }),
    };
  }
  return undefined;
}

function clocksIn({ items }: OwnTaxonomy): SealedItemClock[] {
  return items.flatMap(({ code, clock, retired }) => (clock && !retired ? [{ code, clock }] : []));
}

/** Takes the ledger's head: nothing is appended between this entry and what it is written with. */
async function sealSetting(
  secrets: Secrets,
  transaction: LedgerTransaction,
  facts: SettingFacts,
  author: StaffActor,
  at: Millis,
): Promise<{ readonly sealed: SettingWrite; readonly leaf: number }> {
  const head = await transaction.lockedHead();
  const oldKey = await transaction.settingsKey();
  const key = oldKey ?? secrets.random(RECORD_KEY_BYTES);
  const sealed = sealEntries<SettingFacts, never>(secrets, head, key, [{ facts }], 0);
  return {
    sealed: { ...sealed, ...(!oldKey && { newKey: key }), author, at },
    leaf: sealed.entries[0].index,
  };
}

function settingOf({ value, revision, changed }: SettingRecord, units: Units): UnitSetting {
  return {
    value,
    revision,
    ...(changed && { changed: changedBy(changed, units) }),
    ...(isSealedSetting(value.part) && { sealed: true }),
  };
}

function changedBy({ at, unit, person }: SettingAuthor, units: Units) {
  return { at: momentOf(at), unit: units.summary(unit), person };
}
