// What every key does, and the switch for single letters: a dialog that keeps the focus until it is closed.
import { actKeys, type CaseAct } from '@huiyin/sdk/views';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, type TemplateResult } from 'lit';

export interface HelpDrawing {
  readonly areLettersOn: boolean;
  /** Whether appeals can be written down here. */
  readonly hasEntry: boolean;
  readonly onToggle: (areOn: boolean) => void;
  readonly onClose: () => void;
}

type Line = readonly [keys: readonly string[], meaning: string];

export function helpTemplate(words: DeskWords, drawing: HelpDrawing): TemplateResult {
  const { areLettersOn, hasEntry, onToggle, onClose } = drawing;
  const w = words.staffDesk.help;
  return html`<div class="veil" @click=${onClose}></div>
    <div
      class="help"
      role="dialog"
      aria-modal="true"
      aria-labelledby="help-title"
      tabindex="-1"
      id="help"
      @keydown=${keepInside}
    >
      <h3 id="help-title">${w.heading}</h3>
      <div class="tables">
        ${table(w.always, alwaysOf(words, hasEntry), words)} ${table(w.acts, actsOf(words), words)}
      </div>
      <p class="small muted">${w.note}</p>
      <label class="choice">
        <input
          type="checkbox"
          id="letters"
          part="control"
          .checked=${areLettersOn}
          @change=${({ target }: Event) => onToggle((target as HTMLInputElement).checked)}
        /><span>${w.enabled}</span>
      </label>
      <button class="button" part="control" id="help-close" @click=${onClose}>${w.close}</button>
    </div>`;
}

function table(caption: string, lines: readonly Line[], words: DeskWords): TemplateResult {
  const { or } = words.staffDesk.help;
  return html`<table class="keys">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${lines.map(
        ([keys, meaning]) =>
          html`<tr>
            <th scope="row">
              ${keys.map((key, index) => [index > 0 ? ` ${or} ` : '', html`<kbd>${key}</kbd>`])}
            </th>
            <td>${meaning}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function alwaysOf({ staffDesk }: DeskWords, hasEntry: boolean): readonly Line[] {
  const { keys, names } = staffDesk.help;
  return [
    [[names.down, 'J'], keys.next],
    [[names.up, 'K'], keys.previous],
    [[names.home], keys.first],
    [[names.end], keys.last],
    [[names.enter], keys.open],
    [[names.escape], keys.back],
    [[names.send], keys.send],
    ...(hasEntry ? ([[['N'], keys.enter]] as const) : []),
    [['/'], keys.search],
    [['R'], keys.refresh],
    [['P'], keys.print],
    [['?'], keys.help],
  ];
}

function actsOf({ staffForms }: DeskWords): readonly Line[] {
  return (Object.keys(actKeys) as CaseAct[]).map((act) => [
    [actKeys[act].toUpperCase()],
    staffForms.actions[act],
  ]);
}

/** Tab goes round inside. */
function keepInside(event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const dialog = event.currentTarget as HTMLElement;
  const stops = Array.from(dialog.querySelectorAll<HTMLElement>('input, button'));
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const active = (dialog.getRootNode() as ShadowRoot).activeElement;
  const isLeaving = event.shiftKey ? active === first || active === dialog : active === last;
  if (!isLeaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
