// A line for each unit, and the oldest cases of all of them together.
import type { UnitLineView, UnitOverviewView } from '@huiyin/sdk/views';
import { html, nothing, type TemplateResult } from 'lit';
import { meaningsOf, openLine } from '../foundation/templates/open-line.js';
import { statusMark } from '../foundation/templates/status-mark.js';

/** @param pageOf the address of a unit's own card */
export function unitLines(units: readonly UnitLineView[], pageOf: (slug: string) => string): TemplateResult {
  return html`<ul class="plain ruled lines">
    ${units.map((unit) => html`<li>${unitLine(unit, pageOf(unit.slug))}</li>`)}
  </ul>`;
}

function unitLine(
  { name, line, isOverdue, figures, asOf, toUnit }: UnitLineView,
  page: string,
): TemplateResult {
  return openLine({
    name,
    amount: html`<span class=${isOverdue ? 'late' : ''} part="value">${line}</span>`,
    content: html`${meaningsOf(figures, asOf)}
      <p><a class="target" href=${page}>${toUnit}</a></p>`,
  });
}

export function oldestTable(view: UnitOverviewView): unknown {
  const { columns, oldest, oldestHeading, oldestNone, oldestNote } = view;
  if (oldestNone !== undefined) return html`<p>${oldestNone}</p>`;
  if (oldest.length === 0) return nothing;
  return html`<table>
      <caption>
        ${oldestHeading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.unit}</th>
          <th scope="col">${columns.state}</th>
          <th scope="col" class="number">${columns.age}</th>
        </tr>
      </thead>
      <tbody>
        ${oldest.map(
          ({ unit, category, number, mark, state, flags, age }) =>
            html`<tr>
              <th scope="row">${unit} <span class="small muted">${category} ${number}</span></th>
              <td>
                ${statusMark(mark, state)}${flags.map((flag) => html` <span class="small">${flag}</span>`)}
              </td>
              <td class="number">${age}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="small muted">${oldestNote}</p>`;
}
