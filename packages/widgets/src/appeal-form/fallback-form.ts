// What was already typed into the plain form inside the tag while the script was still on its way.
import { appealFormFields, type AppealFormValues } from '@huiyin/sdk/views';

/** What a person has typed and chosen there, by field. Choices left as they stood say nothing. */
export function valuesTyped(host: Element): AppealFormValues {
  const typed: Partial<Record<string, string | true>> = {};
  const form = host.querySelector('form');
  for (const control of form?.elements ?? []) {
    const name = appealFormFields.find((field) => field === control.getAttribute('name'));
    const value = name && valueOf(control);
    if (value) typed[name] = value;
  }
  return typed as AppealFormValues;
}

/** The name of the control there that has the focus. */
export function focusedField(host: Element): string | null {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return activeElement && host.contains(activeElement) ? activeElement.getAttribute('name') : null;
}

function valueOf(control: Element): string | true | undefined {
  if (control instanceof HTMLSelectElement) {
    return control.selectedOptions[0]?.defaultSelected || control.selectedIndex === 0
      ? undefined
      : control.value;
  }
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked || undefined;
  if (control instanceof HTMLInputElement && control.type === 'radio') {
    return control.checked && !control.defaultChecked ? control.value : undefined;
  }
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
    ? control.value
    : undefined;
}
