// Units to choose from in forms of the desk.
import type { Units } from '../../use-cases/units.js';
import type { Choice } from '../form-fields.js';

/** A unit and those under it, of one ledger or of all. */
export function unitsUnder(units: Units, above: string, ledger?: string): Choice[] {
  return unitChoices(
    units.all.filter((unit) => units.isWithin(unit.slug, above) && (ledger ?? unit.ledger) === unit.ledger),
  );
}

export function unitChoices(units: Units['all']): Choice[] {
  return units.map(({ slug, name }) => ({ value: slug, label: name }));
}
