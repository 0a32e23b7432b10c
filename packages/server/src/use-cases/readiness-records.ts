// What one ledger can say of how ready a unit is to report.
import type { ChannelStanding, TopicCounts } from '@huiyin/sdk/rules';
import type { Day, WaitingAppeals } from '@huiyin/sdk';

export interface ReadinessQuery {
  readonly body: string;
  readonly since: Day;
  readonly today: Day;
}

/** A unit's own appeals, petitions apart. */
export interface ReadinessRows {
  readonly standings: readonly ChannelStanding[];
  readonly topics: readonly TopicCounts[];
  readonly late: WaitingAppeals;
  readonly unanswered: WaitingAppeals;
  readonly untaken: WaitingAppeals;
}

export interface ReadinessReads {
  readiness(query: ReadinessQuery): Promise<ReadinessRows>;
}
