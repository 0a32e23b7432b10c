// The jobs of a server: signing, lapsing, the day's batch of anonymous cases, forgetting.
import type { Millis } from '@huiyin/sdk/rules';
import type { CheckpointSigner } from '../log/signer.js';
import { keepCommitmentCalendar } from '../use-cases/calendar-acts.js';
import { announceAnonymous } from '../use-cases/announce-anonymous.js';
import { eachLedger } from '../use-cases/each-ledger.js';
import { forgetOld } from '../use-cases/forget.js';
import { indexUnindexed } from '../use-cases/search-index.js';
import { lapseDue } from '../use-cases/lapse.js';
import { openDecisions } from '../use-cases/announce-decision.js';
import { lapseTasks } from '../use-cases/open-task.js';
import { sealRatings } from '../use-cases/rate-meeting.js';
import { keepWeeklySnapshots } from '../use-cases/snapshots.js';
import type { UseCasePorts } from '../use-cases/ports.js';
import { deliverWebhooks } from '../use-cases/webhook-lines.js';
import { JobRunner, type Job, type RunnerOptions } from './runner.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface JobsOptions extends Omit<RunnerOptions, 'jobs'> {
  readonly ports: UseCasePorts;
  readonly signer: CheckpointSigner;
  readonly receipts: {
    /** Deletes what nobody can open any more. */
    forget(ledger: string, now: Millis): Promise<void>;
  };
  readonly deskSessions: {
    /** Deletes those that have ended. @returns how many */
    forget(now: Millis): Promise<number>;
  };
}

export function createJobs({ ports, signer, receipts, deskSessions, ...runner }: JobsOptions): JobRunner {
  const { clock } = runner;
  return new JobRunner({ ...runner, jobs: jobsOf({ ports, signer, receipts, deskSessions, clock }) });
}

function jobsOf({
  ports,
  signer,
  receipts,
  deskSessions,
  clock,
}: Omit<JobsOptions, Exclude<keyof RunnerOptions, 'clock'>>): readonly Job[] {
  return [
    {
      name: 'sign checkpoints',
      every: 5 * SECOND,
      async run(now, signal) {
        const { ledgers } = await ports.directory.units();
        const sign = async (ledger: string): Promise<void> => {
          await signer.sign(ledger, now);
        };
        await eachLedger(ledgers, sign, signal);
      },
    },
    {
      name: 'close what silence has closed',
      every: 10 * MINUTE,
      run: (now, signal) => counted(ports, 'cases closed after silence', lapseDue(ports, now, signal)),
    },
    {
      name: 'keep the calendar of commitments',
      every: 10 * MINUTE,
      run: (now, signal) =>
        counted(
          ports,
          'commitments lapsed, broken or restated',
          keepCommitmentCalendar(ports, now, { signal }),
        ),
    },
    {
      name: 'end claims of tasks nobody has spoken of',
      every: 10 * MINUTE,
      run: (now, signal) => counted(ports, 'tasks ended after silence', lapseTasks(ports, now, signal)),
    },
    {
      name: 'open decisions whose day has come',
      every: MINUTE,
      run: (now, signal) => counted(ports, 'decisions opened', openDecisions(ports, now, signal)),
    },
    {
      name: 'seal ratings of meetings',
      every: 10 * MINUTE,
      run: (now, signal) =>
        counted(ports, 'meetings with their ratings sealed', sealRatings(ports, now, signal)),
    },
    {
      name: 'announce anonymous cases',
      every: 10 * MINUTE,
      run: (now, signal) =>
        counted(ports, 'anonymous cases announced', announceAnonymous(ports, now, signal)),
    },
    {
      name: "keep the week's snapshot",
      every: 60 * MINUTE,
      run: (now, signal) =>
        counted(ports, 'weekly snapshots kept', keepWeeklySnapshots(ports, signer, now, signal)),
    },
    {
      name: 'send webhooks',
      every: 5 * SECOND,
      run: async (_, signal) => {
        await deliverWebhooks(ports, clock, signal);
      },
    },
    {
      // Cases come into the index as they are filed: there is something to do after an upgrade only.
      name: 'index appeals',
      every: 24 * 60 * MINUTE,
      run: () => counted(ports, 'appeals indexed', indexUnindexed(ports)),
    },
    {
      name: 'forget receipts',
      every: MINUTE,
      async run(now, signal) {
        const { ledgers } = await ports.directory.units();
        await eachLedger(ledgers, (ledger) => receipts.forget(ledger, now), signal);
      },
    },
    {
      name: 'forget sessions of the desk',
      every: 10 * MINUTE,
      run: (now) => counted(ports, 'sessions of the desk forgotten', deskSessions.forget(now)),
    },
    {
      name: 'forget stored answers',
      every: 60 * MINUTE,
      run: (now, signal) => forgetOld(ports, now, signal),
    },
  ];
}

async function counted({ log }: UseCasePorts, what: string, counting: Promise<number>): Promise<void> {
  const count = await counting;
  if (count > 0) log.info({ count }, what);
}
