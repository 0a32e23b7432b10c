// `/desk/directory`: a unit publishes whom to turn to and when somebody sits there to listen. It needs no script.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatDay } from '@huiyin/sdk/views';
import { validateRequest } from '@huiyin/sdk/validators';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayPublishDirectory } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { selectField, type Choice } from '../form-fields.js';
import { onceDone, refusalOf } from '../refusals.js';
import { onward } from '../size.js';
import { typedText } from '../submission.js';
import { directoryFaults, directoryForm, type DirectoryForm } from './directory-form.js';
import { directoryDraft, directoryFields, directoryValues, type DirectoryValues } from './directory-lines.js';
import { directoryWords as words } from './directory-words.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskDirectory.path;

interface Shown extends Partial<Pick<DirectoryForm, 'values' | 'faults' | 'problem'>> {
  readonly body: string;
  readonly done?: string | undefined;
  readonly status?: number;
}

export async function directoryPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { searchParams } = page.url;
  const units = await deps.desk.units();
  const asked = searchParams.get('body') ?? '';
  const isTheirs = unitsUnder(units, signedIn.actor.unit).some(({ value }) => value === asked);
  const body = isTheirs ? asked : signedIn.actor.unit;
  const done = searchParams.get('done') === 'published' ? words.done : undefined;
  return drawn(deps, page, signedIn, { body, done });
}

export async function setDirectoryPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const { form, signedIn, context } = own;
  const typed = directoryFields.map((name) => [name, typedText(form, name)]);
  const values = Object.fromEntries(typed) as DirectoryValues;
  const body = typedText(form, 'body');
  const draft = directoryDraft(body, values);
  const faults = directoryFaults(validateRequest.DirectoryDraft(draft), values);
  if (Object.keys(faults).length > 0) {
    return drawn(deps, page, signedIn, { body, values, faults, status: 422 });
  }
  try {
    await onceDone(deps.sleep, () =>
      deps.useCases['staff.directory.set']({ path: {}, query: {}, body: draft }, context),
    );
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { errors = [], retryAfter } = error.facts;
    const { text, status } = refusalOf(error.code, { requestId: page.requestId, retryAfter });
    const found = directoryFaults(errors, values);
    return drawn(deps, page, signedIn, { body, values, faults: found, problem: text, status });
  }
  const large = onward(page.url, '').replace('?', '&');
  return deskRedirect(`${path}?body=${encodeURIComponent(body)}&done=published${large}`);
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { body, values, done, status, ...shown }: Shown,
): Promise<Response> {
  const { actor, csrfToken } = signedIn;
  const units = await deps.desk.units();
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayPublishDirectory(actor),
    done,
    status,
    body: async () => {
      const call = { path: { body }, query: {}, body: undefined };
      const { own } = await deps.useCases['directory.get'](call, staffContext(signedIn, page));
      const way = { csrf: csrfToken, key: deps.randomText(18), action: path };
      const set = own ? fill(words.setOn, { day: formatDay(own.setOn, sdkWords) }) : words.neverSet;
      return html`${unitForm(unitsUnder(units, actor.unit), body)}
        <h2>${fill(words.formTitle, { body: units.summary(body).name })}</h2>
        <p class="muted">${set}</p>
        ${directoryForm({ ...shown, ...way, body, values: values ?? directoryValues(own) })}`;
    },
  });
}

/** Another unit's; nothing where there is one only. */
function unitForm(choices: readonly Choice[], body: string) {
  if (choices.length < 2) return '';
  const field = { id: 'unit', name: 'body', label: words.chooseUnit, choices, value: body, required: true };
  return html`<form method="get" action="${path}">
    ${selectField(field, words.choose)}
    <p><button class="button secondary" type="submit">${words.show}</button></p>
  </form>`;
}
