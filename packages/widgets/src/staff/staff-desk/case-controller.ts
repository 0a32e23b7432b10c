// The case in the right pane: opened, kept fresh, and never an older answer shown after a newer one.
import {
  HuiyinError,
  type AttachmentImage,
  type HuiyinErrorCode,
  type SeenContact,
  type StaffAppeal,
  type StaffCommitment,
} from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { fill, staffHeadline } from '@huiyin/sdk/views';
import type { ReactiveControllerHost } from 'lit';
import { CasePhotosController } from '../../foundation/case-photos-controller.js';
import { currentTime } from '../../foundation/clock.js';
import { AttendedPoll } from './attended-poll.js';
import { setPane, shownBy, type DeskHost, type Session } from './desk-host.js';
import type { CasePane, Work } from './staff-desk.types.js';

const POLL_MILLIS = 60_000;

export class CaseController {
  /** Of the case on show. */
  readonly photos: CasePhotosController;
  readonly #host: DeskHost;
  readonly #onHeard: (appeal: StaffAppeal) => void;
  /** Requests made; an answer to an earlier one than was heard is of no interest. */
  #asked = 0;
  #heard = 0;

  /** @param onHeard hears how a case stands, as often as it is heard */
  constructor(host: DeskHost & ReactiveControllerHost, onHeard: (appeal: StaffAppeal) => void) {
    this.#host = host;
    this.#onHeard = onHeard;
    this.photos = new CasePhotosController(host, (id) => this.#getPhoto(id));
    new AttendedPoll(host, () => this.refresh(), POLL_MILLIS);
  }

  /** The case on show. */
  get pane(): CasePane | undefined {
    const pane = shownBy(this.#host)?.pane;
    return pane?.type === 'case' ? pane : undefined;
  }

  /**
   * Opens a case in the right pane.
   * @param work what was begun on it before
   * @returns why not, if it could not be opened
   */
  async open(number: string, work?: Work): Promise<HuiyinErrorCode | undefined> {
    const { session } = this.#host;
    const shown = shownBy(this.#host);
    if (!session || !shown) return undefined;
    const before = shown.pane;
    const { loading } = this.#host.words.staffDesk.case;
    setPane(this.#host, { type: 'opening', number }, fill(loading, { number }));
    try {
      const appeal = await session.desk.appeals.get(number, { signal: session.signal });
      this.#host.heard();
      if (!this.#isOpening(number)) return undefined;
      // What it is called is read out where the focus goes.
      this.#show(appeal, '', work);
      void this.#readCommitments(session, appeal);
      return undefined;
    } catch (error) {
      if (this.#isOpening(number)) setPane(this.#host, before, '');
      this.#host.lost(error);
      return HuiyinError.is(error) ? error.code : 'server.internal';
    }
  }

  /** Asks how it stands now, and says so where somebody else has moved it. */
  async refresh(): Promise<void> {
    const { session } = this.#host;
    const number = this.pane?.appeal.number;
    if (!session || number === undefined || this.pane?.work?.isSending) return;
    const asked = ++this.#asked;
    try {
      const appeal = await session.desk.appeals.get(number, { signal: session.signal });
      if (asked < this.#heard || this.pane?.appeal.number !== number) return;
      this.#heard = asked;
      this.#show(appeal, this.#moved(this.pane.appeal, appeal));
      void this.#readCommitments(session, appeal);
    } catch (error) {
      this.#host.lost(error);
    }
  }

  /** Something was decided beside the case's life; what is being written on it stays. */
  refreshed(appeal: StaffAppeal, said: string): void {
    if (this.pane?.appeal.number !== appeal.number) return;
    this.#heard = ++this.#asked;
    this.#show(appeal, said);
  }

  /** An act was taken: how the case stands since. */
  settle(appeal: StaffAppeal, said: string, contact?: SeenContact): void {
    const { session } = this.#host;
    if (this.pane?.appeal.number !== appeal.number) return;
    this.#heard = ++this.#asked;
    setPane(this.#host, { ...this.pane, work: undefined, ...(contact && { contact }) });
    this.#show(appeal, said);
    if (session) void this.#readCommitments(session, appeal);
  }

  /** @param work only where the case was not on show before */
  #show(appeal: StaffAppeal, said?: string, work = this.pane?.work): void {
    const before = this.pane?.appeal.number === appeal.number ? this.pane : undefined;
    if (!before) this.photos.forget();
    setPane(
      this.#host,
      {
        type: 'case',
        appeal,
        commitments: before?.commitments ?? [],
        areCommitmentsMissing: before?.areCommitmentsMissing ?? false,
        asOf: currentTime(),
        work,
        contact: before?.contact,
      },
      said,
    );
    this.#onHeard(appeal);
  }

  /** Undefined where another case has been opened meanwhile. */
  async #getPhoto(id: string): Promise<AttachmentImage | undefined> {
    const { session } = this.#host;
    const number = this.pane?.appeal.number;
    if (!session || number === undefined) return undefined;
    const image = await session.desk.appeals.attachment(number, id, { signal: session.signal });
    return this.pane?.appeal.number === number ? image : undefined;
  }

  async #readCommitments({ desk, signal }: Session, { number }: StaffAppeal): Promise<void> {
    let commitments: readonly StaffCommitment[] | undefined;
    try {
      commitments = (await desk.commitments.list(number, { signal })).items;
    } catch (error) {
      this.#host.lost(error);
    }
    const { pane } = this;
    if (pane?.appeal.number !== number) return;
    setPane(this.#host, {
      ...pane,
      commitments: commitments ?? pane.commitments,
      areCommitmentsMissing: commitments === undefined,
    });
  }

  #isOpening(number: string): boolean {
    const pane = shownBy(this.#host)?.pane;
    return pane?.type === 'opening' && pane.number === number;
  }

  #moved(before: StaffAppeal, now: StaffAppeal): string | undefined {
    if (before.timeline.length === now.timeline.length && before.state === now.state) return undefined;
    const { words } = this.#host;
    return fill(words.staffDesk.case.moved, { headline: staffHeadline(now, dayOf(currentTime()), words) });
  }
}
