// Appeals as staff work on them.
import type { CallOptions, WriteOptions } from '../core/caller.js';
import type { Pages } from '../core/pages.js';
import type {
  AnswerDraft,
  AssignDraft,
  AttachmentImage,
  CodeReissueDraft,
  ContactLookDraft,
  ContestDraft,
  DeclineDraft,
  DocketDraft,
  HandlingDraft,
  MergeDraft,
  NoteDraft,
  PetitionExtensionDraft,
  PublishDraft,
  RecategoriseDraft,
  RefusePublicationDraft,
  ReopenDraft,
  StaffAppeal,
  StaffAppealPage,
  StaffAppealSummary,
  SeenContact,
  StaffReceipt,
  WitnessDraft,
} from '../types/index.js';
import type { AttachmentOptions } from '../resources/open-appeal.js';
import type { EnteredAppealInput, QueueQuery, SearchInput } from './appeal-queries.js';

export type * from './appeal-queries.js';

/**
 * A step in an appeal's life. Answers how it then stands.
 *
 * @throws HuiyinApiError `appeal.illegal-transition` with `legal`, `appeal.not-your-unit`, `appeal.not-found`,
 *   `auth.not-allowed`
 */
export type Step<Draft> = (number: string, draft: Draft, options?: WriteOptions) => Promise<StaffAppeal>;

/** A step that needs no words of its own. */
export type NotedStep<Draft extends NoteDraft = NoteDraft> = (
  number: string,
  draft?: Draft,
  options?: WriteOptions,
) => Promise<StaffAppeal>;

/**
 * Steps in an appeal's life. Which are legal now stands in `actions` of the appeal; the server decides.
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { staff } from '@huiyin/sdk/staff';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async (url) => Response.json(url.includes('?') ? { items: [{ number: 'FZ-2026-000109' }] } : { state: 'in-hand' }),
 * });
 * const desk = staff(client, { token: 'demo-token' });
 * for await (const { number } of desk.appeals.list({ state: 'accepted' })) {
 *   const appeal = await desk.appeals.start(number, { note: '已派人' });
 *   console.log(number, appeal.state); // FZ-2026-000109 in-hand
 * }
 * ```
 */
export interface StaffAppeals {
  /** The reader's queue, nearest clock first. Its pages say how many words wait to be looked at (`publication`). */
  list(query?: QueueQuery): Pages<StaffAppealSummary, StaffAppealPage>;
  /**
   * Writes down an appeal for a resident who called, came, wrote or was visited. The answer holds no tracking code:
   * `code` says how the resident gets it, by `client.appeals.collectCode()` or on the server's page `/t/code`.
   *
   * @throws HuiyinApiError `request.invalid` with `errors`: among them `/contact/phone` where neither a phone was
   *   left nor `anonymous` or `withoutCode` was said; `body.not-found`, `auth.not-allowed` for another ledger
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   body: 'fangzhuang',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', code: 'collect' }, { status: 201 }),
   * });
   * const receipt = await staff(client, { token: 'demo-token' }).appeals.enter({
   *   channel: 'hotline-12345',
   *   kind: 'request',
   *   category: 'lifts',
   *   title: '3 号楼电梯停运',
   *   text: '来电人说电梯停了三天。',
   *   place: '芳古园一区 3 号楼',
   *   contact: { phone: '138 0013 8000' },
   * });
   * console.log(receipt.number, receipt.code); // FZ-2026-000109 collect
   * ```
   */
  enter(draft: EnteredAppealInput, options?: WriteOptions): Promise<StaffReceipt>;
  /**
   * Finds appeals this reader may see, newest first: by words of title, text and place, or by the whole phone or name
   * that was left.
   *
   * @throws HuiyinApiError `request.invalid` unless exactly one of them is given
   */
  search(search: SearchInput, options?: CallOptions): Pages<StaffAppealSummary>;
  /** One appeal as staff see it. */
  get(number: string, options?: CallOptions): Promise<StaffAppeal>;
  /**
   * The contact its resident left. Every call is a look: it is written down with its reason and shown to the resident.
   *
   * @throws HuiyinApiError `contact.not-allowed` for whoever neither works on the case nor is about to ask whether it
   *   is solved, `contact.none`, `appeal.not-found`
   */
  contact(number: string, draft: ContactLookDraft, options?: WriteOptions): Promise<SeenContact>;
  /**
   * A photo of the case. That somebody of the unit looked on that day is written down and shown to the resident.
   *
   * @throws HuiyinApiError `attachment.not-allowed` for whoever neither works on the case, was called to it, nor is
   *   about to ask whether it is solved; `attachment.not-found`, `appeal.not-found`
   */
  attachment(number: string, id: string, options?: AttachmentOptions): Promise<AttachmentImage>;
  /** 受理: the unit becomes responsible. */
  accept: NotedStep<HandlingDraft>;
  /** 不予受理, with a legal reason and the right door. */
  decline: Step<DeclineDraft>;
  /** 交办: passes it to a unit. */
  assign: Step<AssignDraft>;
  /** The unit it was passed to becomes responsible. */
  takeOver: NotedStep<HandlingDraft>;
  /** 交办异议, with why it is not theirs. */
  contest: Step<ContestDraft>;
  /** Work has begun. */
  start: NotedStep<HandlingDraft>;
  /** A typed answer by a person. */
  answer: Step<AnswerDraft>;
  /** 单位称办结: a claim, not a closing. */
  claimDone: NotedStep;
  /** A verdict gathered by a unit that never said it is done; `inspection` by grid workers only. */
  witness: Step<WitnessDraft>;
  /** Brings a closed case back, age and clocks kept. */
  reopen: Step<ReopenDraft>;
  /** 挂账督办: somebody named watches over it. */
  docket: Step<DocketDraft>;
  /**
   * 信访延期: once, by at most 30 days, before its day; that day stands, and on time is judged by it.
   *
   * @throws HuiyinApiError `appeal.illegal-transition`, `appeal.not-your-unit`
   */
  extendPetition: Step<PetitionExtensionDraft>;
  /**
   * 并入同类: it is handled with another case of the same ledger that has not ended. Its resident is told which one,
   * can speak up as before, and it stays in every count.
   *
   * @throws HuiyinApiError `appeal.merge-target-unfit`, `appeal.open-commitment`, `appeal.is-petition`
   */
  merge: Step<MergeDraft>;
  /** Another category; neither clock is moved by it. */
  recategorise: Step<RecategoriseDraft>;
  /**
   * Publishes title, text and place of a case whose resident agreed, except the passages that are hidden: begin with
   * `proposedPassages()` of `@huiyin/sdk/rules` and look at what is left. The server makes the words from the
   * original; nothing can be added. Done again, it takes the place of what was published.
   *
   * @throws HuiyinApiError `appeal.no-consent`, `appeal.is-petition`, `appeal.not-your-unit`, `appeal.erased`,
   *   `request.invalid` for a passage that reaches past its text
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { proposedPassages } from '@huiyin/sdk/rules';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async (_, { body }) => Response.json({ publication: { state: 'published', sent: body } }),
   * });
   * const words = { title: '电梯停了', text: '请打 13800138000', place: '芳古园一区 3 号楼' };
   * const hidden = proposedPassages(words);
   * console.log(hidden.text[0]); // { at: 3, length: 11 }
   * const { publication } = await staff(client, { token: 'demo-token' }).appeals.publish('FZ-2026-000109', hidden);
   * console.log(publication?.state); // published
   * ```
   */
  publish: Step<PublishDraft>;
  /**
   * Words are not published though their resident agreed, or no longer. The resident reads why; refusals are counted
   * in public.
   *
   * @throws HuiyinApiError as `publish` does
   */
  refusePublication: Step<RefusePublicationDraft>;
  /**
   * After the resident was called back: the tracking code they lost opens nothing any more, and a new one waits to
   * be collected with the number and the last digits of the phone. Never by the unit the case speaks of.
   *
   * @throws HuiyinApiError `code.not-collectable` where no phone was left, `appeal.witness-not-independent`,
   *   `appeal.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   * import { staff } from '@huiyin/sdk/staff';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ timeline: [{ type: 'code-reissued', by: '芳古园社区' }] }),
   * });
   * const desk = staff(client, { token: 'demo-token' });
   * const appeal = await desk.appeals.reissueCode('FZ-2026-000109', {
   *   how: 'call',
   *   note: '打登记的电话，本人说纸条丢了。',
   * });
   * console.log(appeal.timeline[0]?.type); // code-reissued
   * ```
   */
  reissueCode: Step<CodeReissueDraft>;
}
