// The numbered migrations, in order. One that has been released is never edited.
import type { Migration } from 'kysely';
import * as directory from './0001-directory.js';
import * as ledger from './0002-ledger.js';
import * as figuresAndStream from './0003-figures-and-stream.js';
import * as rowLevelSecurity from './0004-row-level-security.js';
import * as receipts from './0005-receipts.js';
import * as commitments from './0006-commitments.js';
import * as commitmentFigures from './0007-commitment-figures.js';
import * as listFigures from './0008-list-figures.js';
import * as erasure from './0009-erasure.js';
import * as codeCollection from './0010-code-collection.js';
import * as publications from './0011-publications.js';
import * as withheld from './0012-withheld.js';
import * as cardTallies from './0013-card-tallies.js';
import * as withheldAgain from './0014-withheld-again.js';
import * as contactLooks from './0015-contact-looks.js';
import * as deskSignIn from './0016-desk-sign-in.js';
import * as imports from './0017-import.js';
import * as search from './0018-search.js';
import * as announcedByDay from './0019-announced-by-day.js';
import * as publicWords from './0020-public-words.js';
import * as followers from './0021-followers.js';
import * as whistles from './0022-whistles.js';
import * as announcedWhistles from './0023-announced-whistles.js';
import * as visits from './0024-visits.js';
import * as sessions from './0025-sessions.js';
import * as announcedByCase from './0026-announced-by-case.js';
import * as webhooks from './0027-webhooks.js';
import * as attachments from './0029-attachments.js';
import * as tasks from './0030-tasks.js';
import * as publishedContacts from './0031-published-contacts.js';
import * as settings from './0033-settings.js';
import * as followUp from './0034-follow-up.js';
import * as taxonomy from './0035-taxonomy.js';
import * as jointSessions from './0037-joint-sessions.js';
import * as petitionExtension from './0038-petition-extension.js';
import * as calendar from './0039-calendar.js';
import * as taxonomySet from './0040-taxonomy-set.js';
import * as searchByIndex from './0041-search-by-index.js';
import * as notices from './0042-notices.js';
import * as pairings from './0043-pairings.js';
import * as ownLists from './0044-own-lists.js';
import * as formulas from './0045-formulas.js';
import * as commitmentPhotos from './0046-commitment-photos.js';
import * as frameOrigins from './0048-frame-origins.js';
import * as meetings from './0049-meetings.js';
import * as printedCodes from './0050-printed-codes.js';
import * as decisions from './0051-decisions.js';
import * as reviews from './0052-reviews.js';
import * as halls from './0053-halls.js';
import * as waitingQuestions from './0054-waiting-questions.js';
import * as toldDecisions from './0055-told-decisions.js';
import * as population from './0056-population.js';
import * as responsePlans from './0057-response-plans.js';
import * as topics from './0058-topics.js';
import * as inspections from './0059-inspections.js';
import * as cases from './0060-cases.js';
import * as slipPrintings from './0061-slip-printings.js';
import * as snapshots from './0062-snapshots.js';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-directory': directory,
  '0002-ledger': ledger,
  '0003-figures-and-stream': figuresAndStream,
  '0004-row-level-security': rowLevelSecurity,
  '0005-receipts': receipts,
  '0006-commitments': commitments,
  '0007-commitment-figures': commitmentFigures,
  '0008-list-figures': listFigures,
  '0009-erasure': erasure,
  '0010-code-collection': codeCollection,
  '0011-publications': publications,
  '0012-withheld': withheld,
  '0013-card-tallies': cardTallies,
  '0014-withheld-again': withheldAgain,
  '0015-contact-looks': contactLooks,
  '0016-desk-sign-in': deskSignIn,
  '0017-import': imports,
  '0018-search': search,
  '0019-announced-by-day': announcedByDay,
  '0020-public-words': publicWords,
  '0021-followers': followers,
  '0022-whistles': whistles,
  '0023-announced-whistles': announcedWhistles,
  '0024-visits': visits,
  '0025-sessions': sessions,
  '0026-announced-by-case': announcedByCase,
  '0027-webhooks': webhooks,
  '0029-attachments': attachments,
  '0030-tasks': tasks,
  '0031-published-contacts': publishedContacts,
  '0033-settings': settings,
  '0034-follow-up': followUp,
  '0035-taxonomy': taxonomy,
  '0037-joint-sessions': jointSessions,
  '0038-petition-extension': petitionExtension,
  '0039-calendar': calendar,
  '0040-taxonomy-set': taxonomySet,
  '0041-search-by-index': searchByIndex,
  '0042-notices': notices,
  '0043-pairings': pairings,
  '0044-own-lists': ownLists,
  '0045-formulas': formulas,
  '0046-commitment-photos': commitmentPhotos,
  '0048-frame-origins': frameOrigins,
  '0049-meetings': meetings,
  '0050-printed-codes': printedCodes,
  '0051-decisions': decisions,
  '0052-reviews': reviews,
  '0053-halls': halls,
  '0054-waiting-questions': waitingQuestions,
  '0055-told-decisions': toldDecisions,
  '0056-population': population,
  '0057-response-plans': responsePlans,
  '0058-topics': topics,
  '0059-inspections': inspections,
  '0060-cases': cases,
  '0061-slip-printings': slipPrintings,
  '0062-snapshots': snapshots,
};
