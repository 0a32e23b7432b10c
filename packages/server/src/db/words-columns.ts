// What a case's row is read with of the words that are public, or may become so.
import { sql } from 'kysely';
import type { SearchQuestion } from '@huiyin/sdk/rules';
import type { DecisionRecord, PublicationRecord, PublishedRecord } from '../use-cases/records.js';
import { termsOf } from './terms.js';

/** Where an appeal's words stand, and every decision about them; for whoever was let in to the case. */
export const publicationColumn = sql<PublicationRecord | null>`(
  select json_strip_nulls(json_build_object(
    'state', state, 'due', due, 'decidedOn', decided_on, 'reason', reason, 'note', note,
    'words', case when state = 'published'
      then json_build_object('title', title, 'text', text, 'place', place) end
  ))
  from public_words
  where public_words.ledger = appeal.ledger and public_words.number = appeal.number
)`.as('publication');

export const decisionsColumn = sql<DecisionRecord[] | null>`(
  select json_agg(json_strip_nulls(json_build_object(
    'at', (extract(epoch from decided_at) * 1000)::bigint,
    'decision', decision, 'unit', unit, 'person', person
  )) order by serial)
  from publication_decision
  where publication_decision.ledger = appeal.ledger and publication_decision.number = appeal.number
)`.as('decisions');

/** The words anybody may read. */
export const publishedColumn = sql<PublishedRecord | null>`(
  select json_build_object('title', title, 'text', text, 'place', place, 'on', decided_on)
  from public_words
  where public_words.ledger = appeal.ledger and public_words.number = appeal.number and state = 'published'
)`.as('published');

/** Whether published words hold what is asked for. */
export function holdsPublished(ledger: string, question: SearchQuestion) {
  const asked = [...termsOf(ledger, question.terms), ...termsOf(ledger, question.beginnings, ':*')];
  return sql<boolean>`appeal.number in (select published_holding(${asked.join(' & ')}::tsquery))`;
}

export const waitsToBeSeen = sql<boolean>`exists (
  select from public_words
  where public_words.ledger = appeal.ledger and public_words.number = appeal.number and state = 'pending'
)`;
