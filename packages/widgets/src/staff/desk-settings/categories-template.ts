// The categories a unit takes, in its order: moved, taken off and put on by buttons, so that a keyboard does all of it.
import type { Category } from '@huiyin/sdk';
import { canDropCategory, categoryEarlier, fill } from '@huiyin/sdk/views';
import type { SettingWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SettingsDrawing } from './settings-drawing.js';

const part = 'categories';

export function categoriesPart(
  words: SettingWords,
  { onType, onFocus }: SettingsDrawing,
  taken: readonly Category[],
): TemplateResult {
  const { categories: w } = words.settings;
  const names = words.terms.categories;
  const left = (Object.keys(names) as Category[]).filter((one) => !taken.includes(one));
  const move = (category: Category): void => {
    onType({ part, taken: categoryEarlier(taken, category) });
    // What moved keeps the focus, as long as it can move on.
    onFocus(taken.indexOf(category) > 1 ? `#up-${category}` : `#row-${category}`);
  };
  const drop = (category: Category): void => {
    onType({ part, taken: taken.filter((one) => one !== category) });
    onFocus(`#add-${category}`);
  };
  const add = (category: Category): void => {
    onType({ part, taken: [...taken, category] });
    onFocus(`#row-${category}`);
  };
  return html`<h4 id="taken-title">${w.taken}</h4>
    <ol class="plain ruled rows" aria-labelledby="taken-title">
      ${repeat(
        taken,
        (category) => category,
        (category, place) =>
          html`<li>
            <span class="row-name" id="row-${category}" tabindex="-1"
              >${place + 1}. ${names[category]}
              ${canDropCategory(category) ? nothing : html`<small class="muted">${w.kept}</small>`}</span
            >
            <span class="row-acts">
              ${
                place > 0
                  ? rowButton(`up-${category}`, w.upShort, fill(w.up, { name: names[category] }), () =>
                      move(category),
                    )
                  : nothing
              }
              ${
                canDropCategory(category)
                  ? rowButton(`drop-${category}`, w.dropShort, fill(w.drop, { name: names[category] }), () =>
                      drop(category),
                    )
                  : nothing
              }
            </span>
          </li>`,
      )}
    </ol>
    ${
      left.length === 0
        ? nothing
        : html`<h4>${w.left}</h4>
            <p class="adds">
              ${left.map(
                (category) =>
                  html`<button
                    class="button secondary"
                    id="add-${category}"
                    part="control"
                    type="button"
                    @click=${() => add(category)}
                  >
                    ${fill(w.add, { name: names[category] })}
                  </button>`,
              )}
            </p>`
    }`;
}

function rowButton(id: string, text: string, label: string, onClick: () => void): TemplateResult {
  return html`<button
    class="button quiet"
    id=${id}
    part="control"
    type="button"
    aria-label=${label}
    @click=${onClick}
  >
    ${text}
  </button>`;
}
