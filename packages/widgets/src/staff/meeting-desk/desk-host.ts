// What the controllers of the desk in the hall know of their element.
import type { MeetingStatus } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import type { DeskFormContext, DeskUnit } from '@huiyin/sdk/views';
import type { MeetingDeskWords } from '@huiyin/sdk/words';
import { currentTime } from '../../foundation/clock.js';
import type { HuiyinElement } from '../../foundation/element.js';
import type { HallReconnect, MeetingDeskState } from './meeting-desk.types.js';

export interface DeskHost extends HuiyinElement<MeetingDeskState, MeetingDeskWords> {
  /** Its id. */
  readonly meeting: string | undefined;
  readonly reconnect: HallReconnect | undefined;
}

/** What is shown now; undefined before the machine's store was opened. */
export function shownBy(host: DeskHost): MeetingDeskState | undefined {
  return host.state.type === 'desk' ? host.state : undefined;
}

export function show(host: DeskHost, change: Partial<MeetingDeskState>): void {
  const shown = shownBy(host);
  if (shown) host.state = { ...shown, ...change };
}

export function contextOf(host: DeskHost): DeskFormContext {
  const { clerk, writing } = shownBy(host) ?? {};
  const kind = writing?.type === 'answer' ? writing.kind : undefined;
  return {
    words: host.words,
    today: dayOf(currentTime()),
    categories: clerk?.categories,
    units: unitsOf(host),
    kind,
  };
}

/** Those a question can be for: under the unit that reports, as far as it is known. */
export function unitsOf(host: DeskHost): readonly DeskUnit[] {
  const { clerk, meeting } = shownBy(host) ?? {};
  const reporting = meeting?.body.slug;
  return (clerk?.units ?? []).filter(({ within }) => reporting !== undefined && within.includes(reporting));
}

/** Where the meeting stands with what waits here to be sent; undefined before it was ever read. */
export function standingOf({
  meeting,
  waiting,
}: Pick<MeetingDeskState, 'meeting' | 'waiting'>): MeetingStatus | undefined {
  const acts = waiting.filter(({ refusal }) => !refusal).map(({ content }) => content.type);
  return acts.includes('close') ? 'closed' : acts.includes('open') ? 'open' : meeting?.status;
}
