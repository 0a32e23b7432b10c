// The ledgers port on PostgreSQL: each call to it is one transaction of one ledger.
import type { Kysely } from 'kysely';
import type { LedgerTransaction, LedgerView, Ledgers } from '../use-cases/ports.js';
import { calendarReads, calendarWrites } from './calendar-years.js';
import { findAnswer, purgeAnswers, takeKey } from './answers.js';
import { append } from './append.js';
import { attachmentReads, attachmentWrites } from './attachments.js';
import { recordPhotoReads, recordPhotoWrites } from './record-photos.js';
import {
  entriesOf,
  findAppeal,
  findPublic,
  findPublicOf,
  isGranted,
  lapsing,
  lockAppeal,
  oldestOf,
  publicList,
  queue,
} from './appeals.js';
import {
  forgetTries,
  lockTries,
  purgeTries,
  readCode,
  readCollection,
  recordTries,
  replaceCode,
} from './codes.js';
import {
  appendCommitment,
  calendarCommitments,
  commitmentsOf,
  findCommitment,
  listCommitments,
  lockCommitment,
  lockCommitmentsOf,
} from './commitments.js';
import { decisionReads, decisionWrites } from './decisions.js';
import { purgeBuckets, readFigures, readItemTallies } from './figures.js';
import {
  appendPublication,
  appendSettings,
  findPublication,
  listPublications,
  publishedNames,
  sealedSettings,
  settingsKey,
} from './publications.js';
import { waitingReads, waitingWrites } from './waiting-questions.js';
import { hallReads, hallWrites } from './halls.js';
import { meetingReads, meetingWrites } from './meetings.js';
import { noticeReads, noticeWrites } from './notices.js';
import { pairingReads, pairingWrites } from './pairings.js';
import { planReads, planWrites } from './plans.js';
import { readinessReads } from './readiness.js';
import { participationReads, participationWrites } from './participation.js';
import { reviewReads, reviewWrites } from './reviews.js';
import { rightsReads } from './rights.js';
import { publishContacts, readContacts } from './published-contacts.js';
import { importedMarks, markImported } from './imports.js';
import { readListFigures } from './list-figures.js';
import { readLooks, recordLook } from './looks.js';
import { latestCheckpoint, lockHead, readHead, saveCheckpoint, takeNewPlace, takePlace } from './log-head.js';
import {
  commitmentEntries,
  lastChangedOf,
  lastRecordedAt,
  readAuditedEntries,
  readLeaves,
  readNodes,
  readSealedEntries,
  readSealedEntriesOf,
} from './log-entries.js';
import { addFollower, decidePublication, publicationCounts, similarTo, unpublish } from './public-words.js';
import { indexAppeal, search, unindexed } from './search.js';
import { correctSession, lockSession, readSessionKinds, readSessions, recordSession } from './sessions.js';
import { snapshotReads, snapshotWrites } from './snapshots.js';
import {
  forgetVisits,
  readCoverage,
  readHouseholds,
  readVisits,
  recordVisit,
  visitSent,
  writeHouseholds,
} from './visits.js';
import type { TaskReads } from '../use-cases/task-records.js';
import { webhookReads, webhookWrites } from './webhooks.js';
import { settingReads, settingWrites } from './settings.js';
import type { Tables } from './schema.js';
import { latestAnnouncements, latestCommitmentSteps } from './latest-news.js';
import { announceBatch, readAllAnnouncements, readPublicAnnouncements, takeUnannounced } from './stream.js';
import {
  appendTask,
  countTasks,
  findTask,
  lapsingTasks,
  listTasks,
  lockTask,
  recurringAppeals,
  taskEntries,
} from './tasks.js';
import { inTransaction, type Tx } from './transaction.js';
import {
  appendWhistle,
  countWhistles,
  findWhistle,
  listWhistles,
  lockWhistle,
  whistleEntries,
  whistlesOf,
} from './whistles.js';

/** @param onNews told of every ledger that has something new to announce, after the commit */
export function createLedgers(db: Kysely<Tables>, onNews: (ledger: string) => void): Ledgers {
  return {
    read: (ledger, work) => inTransaction(db, { ledger }, 'snapshot', (tx) => work(viewOf(tx, ledger))),
    async write(ledger, work) {
      let news = false;
      const result = await inTransaction(db, { ledger }, 'write', (tx) =>
        work(transactionOf(tx, ledger, () => (news = true))),
      );
      if (news) onNews(ledger);
      return result;
    },
  };
}

function viewOf(tx: Tx, ledger: string): LedgerView {
  return {
    ...attachmentReads(tx, ledger),
    ...recordPhotoReads(tx, ledger),
    ...calendarReads(tx),
    head: () => readHead(tx, ledger),
    appeal: (number) => findAppeal(tx, ledger, number),
    publicAppeal: (number) => findPublic(tx, ledger, number),
    publicAppeals: (numbers) => findPublicOf(tx, ledger, numbers),
    lastChanged: (numbers) => lastChangedOf(tx, ledger, numbers),
    entries: (number) => entriesOf(tx, ledger, number),
    publicList: (query) => publicList(tx, ledger, query),
    oldest: (query) => oldestOf(tx, ledger, query),
    queue: (query) => queue(tx, ledger, query),
    search: (query) => search(tx, ledger, query),
    publicationCounts: (query) => publicationCounts(tx, ledger, query),
    similar: (query) => similarTo(tx, ledger, query),
    isGranted: (number, unit, now) => isGranted(tx, ledger, { number, unit, now }),
    figures: (query) => readFigures(tx, ledger, query),
    itemTallies: (query) => readItemTallies(tx, ledger, query),
    listFigures: (query) => readListFigures(tx, ledger, query),
    announcements: (query) => readAllAnnouncements(tx, ledger, query),
    publicAnnouncements: (query) => readPublicAnnouncements(tx, ledger, query),
    commitment: (id) => findCommitment(tx, ledger, id),
    commitments: (query) => listCommitments(tx, ledger, query),
    commitmentsOf: (appeal) => commitmentsOf(tx, ledger, appeal),
    commitmentEntries: (ids) => commitmentEntries(tx, ledger, ids),
    latestAnnouncements: (query) => latestAnnouncements(tx, ledger, query),
    latestCommitmentSteps: (query) => latestCommitmentSteps(tx, ledger, query),
    calendarCommitments: (query) => calendarCommitments(tx, ledger, query),
    whistle: (id) => findWhistle(tx, ledger, id),
    whistles: (query) => listWhistles(tx, ledger, query),
    whistlesOf: (appeal) => whistlesOf(tx, ledger, appeal),
    whistleEntries: (ids) => whistleEntries(tx, ledger, ids),
    whistleCounts: (query) => countWhistles(tx, ledger, query),
    ...tasksView(tx, ledger),
    ...decisionReads(tx, ledger),
    publishedContacts: (units) => readContacts(tx, ledger, units),
    publication: (id) => findPublication(tx, ledger, id),
    publications: (query) => listPublications(tx, ledger, query),
    publishedNames: () => publishedNames(tx, ledger),
    settingsKey: () => settingsKey(tx, ledger),
    sealedSettings: () => sealedSettings(tx, ledger),
    code: (number) => readCode(tx, ledger, number),
    answer: (keyHash, since) => findAnswer(tx, ledger, keyHash, since),
    collection: (number) => readCollection(tx, ledger, number),
    looks: (query) => readLooks(tx, ledger, query),
    sessions: (query) => readSessions(tx, ledger, query),
    sessionKinds: (query) => readSessionKinds(tx, ledger, query),
    visits: (query) => readVisits(tx, ledger, query),
    visitSent: (keyHash) => visitSent(tx, ledger, keyHash),
    visitCoverage: (query) => readCoverage(tx, ledger, query),
    households: (unit) => readHouseholds(tx, ledger, unit),
    imported: (keys) => importedMarks(tx, ledger, keys),
    checkpoint: () => latestCheckpoint(tx, ledger),
    lastRecordedAt: () => lastRecordedAt(tx, ledger),
    leaves: (from, to) => readLeaves(tx, ledger, from, to),
    sealedEntries: (from, limit) => readSealedEntries(tx, ledger, from, limit),
    sealedEntriesOf: (number) => readSealedEntriesOf(tx, ledger, number),
    auditedEntries: (from, limit) => readAuditedEntries(tx, ledger, from, limit),
    nodes: (addresses) => readNodes(tx, ledger, addresses),
    lapsing: (today, limit) => lapsing(tx, ledger, today, limit),
    ...meetingReads(tx, ledger),
    ...hallReads(tx, ledger),
    ...waitingReads(tx, ledger),
    ...noticeReads(tx, ledger),
    ...pairingReads(tx, ledger),
    ...planReads(tx, ledger),
    ...readinessReads(tx, ledger),
    ...participationReads(tx, ledger),
    ...reviewReads(tx, ledger),
    ...rightsReads(tx, ledger),
    ...settingReads(tx, ledger),
    ...snapshotReads(tx, ledger),
    ...webhookReads(tx, ledger),
  };
}

function tasksView(tx: Tx, ledger: string): TaskReads {
  return {
    task: (id) => findTask(tx, ledger, id),
    tasks: (query) => listTasks(tx, ledger, query),
    taskCounts: (body) => countTasks(tx, ledger, body),
    taskEntries: (ids) => taskEntries(tx, ledger, ids),
    lapsingTasks: (today, limit) => lapsingTasks(tx, ledger, today, limit),
    recurringAppeals: (query) => recurringAppeals(tx, ledger, query),
  };
}

function transactionOf(tx: Tx, ledger: string, onAnnounced: () => void): LedgerTransaction {
  return {
    ...viewOf(tx, ledger),
    ...attachmentWrites(tx, ledger),
    ...recordPhotoWrites(tx, ledger),
    ...calendarWrites(tx, ledger),
    ...participationWrites(tx, ledger),
    lockAppeal: (number) => lockAppeal(tx, ledger, number),
    takeKey: (keyHash, since) => takeKey(tx, ledger, keyHash, since),
    takePlace: (number) => takePlace(tx, ledger, number),
    takeNewPlace: (series, year) => takeNewPlace(tx, ledger, series, year),
    lockedHead: () => lockHead(tx, ledger),
    lockCommitment: (id) => lockCommitment(tx, ledger, id),
    lockCommitmentsOf: (appeal) => lockCommitmentsOf(tx, ledger, appeal),
    async appendCommitment(write) {
      await appendCommitment(tx, ledger, write);
      if (write.announcement) onAnnounced();
    },
    lockWhistle: (id) => lockWhistle(tx, ledger, id),
    async appendWhistle(write) {
      await appendWhistle(tx, ledger, write);
      onAnnounced();
    },
    appendPublication: (write) => appendPublication(tx, ledger, write),
    appendSettings: (write) => appendSettings(tx, ledger, write),
    async append(change) {
      await append(tx, ledger, change);
      onAnnounced();
    },
    unindexed: (limit) => unindexed(tx, ledger, limit),
    indexAppeal: (number, entry) => indexAppeal(tx, ledger, number, entry),
    decidePublication: (write) => decidePublication(tx, ledger, write),
    unpublish: (write) => unpublish(tx, ledger, write),
    addFollower: (write) => addFollower(tx, ledger, write),
    recordLook: (look) => recordLook(tx, ledger, look),
    publishContacts: (write) => publishContacts(tx, ledger, write),
    lockTask: (id) => lockTask(tx, ledger, id),
    appendTask: (write) => appendTask(tx, ledger, write),
    lockSession: (id) => lockSession(tx, ledger, id),
    recordSession: (write) => recordSession(tx, ledger, write),
    correctSession: (write) => correctSession(tx, ledger, write),
    recordVisit: (write) => recordVisit(tx, ledger, write),
    setHouseholds: (write) => writeHouseholds(tx, ledger, write),
    forgetVisits: (before, now) => forgetVisits(tx, ledger, before, now),
    markImported: (marks) => markImported(tx, ledger, marks),
    replaceCode: (number, code) => replaceCode(tx, ledger, number, code),
    lockTries: (tried, number, now) => lockTries(tx, { ledger, number, tried }, now),
    recordTries: (tried, number, tries) => recordTries(tx, { ledger, number, tried }, tries),
    forgetTries: (tried, number) => forgetTries(tx, { ledger, number, tried }),
    saveCheckpoint: (checkpoint) => saveCheckpoint(tx, ledger, checkpoint),
    takeUnannounced: (today) => takeUnannounced(tx, ledger, today),
    async announceBatch(batch, today) {
      await announceBatch(tx, ledger, batch, today);
      onAnnounced();
    },
    purgeAnswers: (before) => purgeAnswers(tx, ledger, before),
    purgeTries: (tried, before) => purgeTries(tx, ledger, tried, before),
    purgeBuckets: () => purgeBuckets(tx, ledger),
    ...meetingWrites(tx, ledger, onAnnounced),
    ...hallWrites(tx, ledger),
    ...waitingWrites(tx, ledger),
    ...noticeWrites(tx, ledger, onAnnounced),
    ...pairingWrites(tx, ledger),
    ...planWrites(tx, ledger),
    ...decisionWrites(tx, ledger, onAnnounced),
    ...reviewWrites(tx, ledger),
    ...settingWrites(tx, ledger),
    ...snapshotWrites(tx, ledger),
    ...webhookWrites(tx, ledger),
  };
}
