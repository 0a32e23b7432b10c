// The client's method-and-path tables say what the route table says, and nothing is missing.
import { describe, expect, it } from 'vitest';
import { attachmentOperations } from '../../src/attachments/index.js';
import { operations } from '../../src/core/operations.js';
import { calendarOperations } from '../../src/resources/calendar-url.js';
import { routes } from '../../src/routes.js';
import { logOperations } from '../../src/seal/operations.js';
import { reviewOperations } from '../../src/reviews/index.js';
import { sessionOperations } from '../../src/sessions/index.js';
import { directoryOperations } from '../../src/directory/index.js';
import { noticeOperations } from '../../src/notices/index.js';
import { meetingOperations } from '../../src/meetings/index.js';
import { decisionOperations } from '../../src/decisions/index.js';
import { taskOperations } from '../../src/tasks/index.js';
import { staffOperations } from '../../src/staff/operations.js';

/** For probes, tools, spreadsheets and feed readers. */
const notForClients = [
  'health.live',
  'health.ready',
  'openapi.get',
  'bodies.overviewTable',
  'news.feed',
  'news.feedOfAppeal',
  'news.feedOfCommitment',
  'news.rss',
  'news.rssOfAppeal',
  'news.rssOfCommitment',
];

describe('operation tables', () => {
  const own: Record<string, readonly [string, string]> = {
    ...operations,
    ...attachmentOperations,
    ...calendarOperations,
    ...logOperations,
    ...sessionOperations,
    ...decisionOperations,
    ...taskOperations,
    ...meetingOperations,
    ...reviewOperations,
    ...directoryOperations,
    ...noticeOperations,
    ...staffOperations,
  };

  it.each(Object.entries(routes))('%s is called as the route table has it', (name, { method, path }) => {
    if (notForClients.includes(name)) expect(own).not.toHaveProperty([name]);
    else expect(own[name]).toEqual([method, path]);
  });

  it('hold no operation the route table does not have', () => {
    expect(Object.keys(own).filter((name) => !(name in routes))).toEqual([]);
  });
});
