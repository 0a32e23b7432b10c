// All use-cases by operation.
import type { Millis } from '@huiyin/sdk/rules';
import type { Clock } from '../clock.js';
import { getAppealLists } from './appeal-lists.js';
import { keepCommitmentCalendar } from './calendar-acts.js';
import { enterYear, readCalendar } from './calendar-years.js';
import { ownAttachment, staffAttachment } from './attachment-images.js';
import { beginAttachment, putAttachmentPart } from './attachments.js';
import { getBody, listBodies } from './bodies.js';
import { getCheckpoint } from './checkpoint.js';
import { commitmentCalendarOf, commitmentsCalendar } from './commitment-calendar.js';
import { eraseAppeal } from './erase-appeal.js';
import { listContactLooks, lookAtContact } from './contact-looks.js';
import { searchAppeals } from './search-appeals.js';
import { collectCode } from './collect-code.js';
import { getCommitment, listCommitments } from './commitments.js';
import { enterForResident } from './enter-for-resident.js';
import { pollEvents } from './events.js';
import { exportAppeal } from './export-appeal.js';
import { lapseDue } from './lapse.js';
import { judgeCommitment } from './judge-commitment.js';
import {
  addCommitmentPhoto,
  listCommitmentPhotos,
  publishCommitmentPhoto,
  refuseCommitmentPhoto,
  staffCommitmentImage,
} from './commitment-photos.js';
import { exportLog } from './log-export.js';
import { listLogEntries } from './log-entries.js';
import { getLogProof } from './log-proof.js';
import { getAppealFeed, getCommitmentFeed, getNewsFeed, getNoticeFeed } from './news-feed.js';
import type { UseCases } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { getNotice, listNotices, listStaffNotices } from './notices.js';
import { announceDecision, openDecisions } from './announce-decision.js';
import { decisionSteps } from './decision-operations.js';
import { castBallot, getDecision, listDecisions } from './decisions.js';
import { createTask, lapseTasks } from './open-task.js';
import { getAppeal, listAppeals } from './public-appeals.js';
import { publishNotice, withdrawNotice } from './publish-notice.js';
import { endPairing, openPairing } from './open-pairing.js';
import { listPairingLooks, listPairings, lookAtPairing } from './pairings.js';
import { planOperations } from './plans.js';
import { publishReportCard } from './publish-report-card.js';
import { publishWords, refusePublication, unpublishWords } from './publish-words.js';
import { directoryCalendar, getDirectory, setDirectory } from './published-contacts.js';
import { reissueCode } from './reissue-code.js';
import { getReportCard, listPublications } from './report-card.js';
import { getSnapshot, listSnapshots } from './snapshots.js';
import {
  evaluateAppeal,
  followUpAppeal,
  supplementAppeal,
  trackAppeal,
  withdrawAppeal,
} from './resident-acts.js';
import { followAppeal, similarAppeals } from './similar-appeals.js';
import { logVisit } from './log-visit.js';
import { changeSetting, listSettingChanges, readSettings } from './settings.js';
import { correctSession, listSessions, recordSession, totalSessions } from './sessions.js';
import { staffAct } from './staff-acts.js';
import { listStaffCommitments } from './staff-commitment-list.js';
import { createCommitment, staffCommitmentAct } from './staff-commitments.js';
import { getStaffAppeal, listStaffAppeals } from './staff-queue.js';
import { submitAppeal } from './submit-appeal.js';
import { blowWhistleFor } from './blow-whistle.js';
import { listDeliveries, listWebhookActs, sendToWebhook } from './webhook-deliveries.js';
import { createWebhook, listWebhooks, rotateWebhook, switchWebhook } from './webhooks.js';
import { staffWhistleAct } from './whistle-act.js';
import { getWhistle, listWhistles } from './whistles.js';
import { meetingOperations } from './meeting-operations.js';
import { sealRatings } from './rate-meeting.js';
import { staffTaskAct } from './task-act.js';
import { getAppraisal } from './appraisals.js';
import { countParticipation } from './participation.js';
import { actOnReview, giveReview } from './give-review.js';
import { getReview, listOwnReviews, listReviews } from './reviews.js';
import { getTask, listTasks, suggestTasks } from './tasks.js';
import { getDemand } from './demand.js';
import { getRights } from './rights.js';
import { getUnitOverview, getUnitOverviewTable } from './unit-overview.js';
import { coverVisits, listVisits, setHouseholds } from './visits.js';

export { createEventFeed, type EventFeed, type EventRequest, type Subscription } from './events.js';
export {
  mayReadDeskLog,
  readDeskLog,
  recordNameOf,
  type DeskLogPage,
  type DeskLogQuery,
} from './desk-log.js';
export { keepCommitmentCalendar } from './calendar-acts.js';
export { eraseByOperator } from './erase-appeal.js';
export {
  EARLIEST_IMPORTED,
  foreseeImport,
  importAppeals,
  importedMomentFault,
  type ImportOutcome,
  type ImportPorts,
  type ImportRow,
} from './import-appeals.js';
export { lapseDue } from './lapse.js';
export { lapseTasks } from './open-task.js';
export { openDecisions } from './announce-decision.js';
export { mayLogVisits } from './log-visit.js';
export { mayTellResidents } from './notices.js';
export { mayReadPlans } from './plans.js';
export { mayOpenPairings, maySeePairings } from './pairings.js';
export { mayPublishDirectory } from './published-contacts.js';
export { mayRecordSessions } from './sessions.js';
export { mayEnterAppeals } from './enter-for-resident.js';
export { mayHoldMeetings } from './meeting-act.js';
export { makeAppraisal } from './appraisals.js';
export { mayTendReviews } from './give-review.js';
export { mayTendTasks } from './tasks.js';
export { mayHoldDecisions } from './decisions.js';
export { isOverseer, mayCall } from './staff-access.js';
export { mayReadSettings } from './settings.js';
export { checkHead } from './check-head.js';
export { keepWeeklySnapshots, type LogSigner } from './snapshots.js';
export { keepPhoto, type KeepPhoto } from './posted-photos.js';
export { mayAddPhotos, mayDecidePhotos } from './commitment-photos.js';
export { mayAddInspectionPhotos, mayDecideInspectionPhotos } from './decision-photos.js';
export { publicPicture, type PublicPicture } from './record-photo-view.js';
export { createPublicCases, type PublicCases } from './public-cases.js';
export type { AppealEntry } from './receive-appeal.js';
export { checkClock, ClockBehindLogError, sealSettings, type Settings } from './seal-settings.js';
export { enterAppeal, type EnterAppeal } from './submit-appeal.js';
export { formatTrackingCode, normaliseTrackingCode } from './tracking-code.js';

/** @param clock only for how long a poll waits; everything else is done at the caller's `context.now` */
export function createUseCases(ports: UseCasePorts, clock: Clock): UseCases {
  return {
    'bodies.list': listBodies(ports),
    'bodies.get': getBody(ports),
    'bodies.demand': getDemand(ports),
    'bodies.overview': getUnitOverview(ports),
    'bodies.overviewTable': getUnitOverviewTable(ports),
    'bodies.rights': getRights(ports),
    'log.checkpoint': getCheckpoint(ports),
    'log.entries': listLogEntries(ports),
    'log.proof': getLogProof(ports),
    'log.export': exportLog(ports),
    'attachments.begin': beginAttachment(ports),
    'attachments.put': putAttachmentPart(ports),
    'appeals.submit': submitAppeal(ports),
    'appeals.list': listAppeals(ports),
    'appeals.lists': getAppealLists(ports),
    'appeals.get': getAppeal(ports),
    'appeals.similar': similarAppeals(ports),
    'appeals.follow': followAppeal(ports),
    'appeals.track': trackAppeal(ports),
    'appeals.export': exportAppeal(ports),
    'appeals.supplement': supplementAppeal(ports),
    'appeals.withdraw': withdrawAppeal(ports),
    'appeals.erase': eraseAppeal(ports),
    'appeals.unpublish': unpublishWords(ports),
    'appeals.evaluate': evaluateAppeal(ports),
    'appeals.followUp': followUpAppeal(ports),
    'appeals.collectCode': collectCode(ports),
    'appeals.judgeCommitment': judgeCommitment(ports),
    'appeals.attachment': ownAttachment(ports),
    'commitments.list': listCommitments(ports),
    'commitments.calendar': commitmentsCalendar(ports),
    'commitments.calendarOf': commitmentCalendarOf(ports),
    'commitments.get': getCommitment(ports),
    'whistles.list': listWhistles(ports),
    'whistles.get': getWhistle(ports),
    'news.feed': getNewsFeed(ports, 'atom'),
    'news.rss': getNewsFeed(ports, 'rss'),
    'news.feedOfAppeal': getAppealFeed(ports, 'atom'),
    'news.rssOfAppeal': getAppealFeed(ports, 'rss'),
    'news.feedOfCommitment': getCommitmentFeed(ports, 'atom'),
    'news.rssOfCommitment': getCommitmentFeed(ports, 'rss'),
    'reportCards.get': getReportCard(ports),
    'reportCards.publications': listPublications(ports),
    'reportCards.snapshots': listSnapshots(ports),
    'reportCards.snapshot': getSnapshot(ports),
    'events.poll': pollEvents(ports, clock),
    'staff.appeals.list': listStaffAppeals(ports),
    'staff.appeals.enter': enterForResident(ports),
    'staff.appeals.get': getStaffAppeal(ports),
    'staff.appeals.accept': staffAct(ports, 'staff.appeals.accept'),
    'staff.appeals.decline': staffAct(ports, 'staff.appeals.decline'),
    'staff.appeals.assign': staffAct(ports, 'staff.appeals.assign'),
    'staff.appeals.takeOver': staffAct(ports, 'staff.appeals.takeOver'),
    'staff.appeals.contest': staffAct(ports, 'staff.appeals.contest'),
    'staff.appeals.start': staffAct(ports, 'staff.appeals.start'),
    'staff.appeals.answer': staffAct(ports, 'staff.appeals.answer'),
    'staff.appeals.claimDone': staffAct(ports, 'staff.appeals.claimDone'),
    'staff.appeals.witness': staffAct(ports, 'staff.appeals.witness'),
    'staff.appeals.reopen': staffAct(ports, 'staff.appeals.reopen'),
    'staff.appeals.contact': lookAtContact(ports),
    'staff.appeals.attachment': staffAttachment(ports),
    'staff.contactLooks.list': listContactLooks(ports),
    'staff.appeals.search': searchAppeals(ports),
    'staff.appeals.docket': staffAct(ports, 'staff.appeals.docket'),
    'staff.appeals.extendPetition': staffAct(ports, 'staff.appeals.extendPetition'),
    'staff.appeals.merge': staffAct(ports, 'staff.appeals.merge'),
    'staff.appeals.recategorise': staffAct(ports, 'staff.appeals.recategorise'),
    'staff.appeals.publish': publishWords(ports),
    'staff.appeals.refusePublication': refusePublication(ports),
    'staff.appeals.reissueCode': reissueCode(ports),
    'staff.commitments.list': listStaffCommitments(ports),
    'staff.commitments.create': createCommitment(ports),
    'staff.commitments.extend': staffCommitmentAct(ports, 'staff.commitments.extend'),
    'staff.commitments.approve': staffCommitmentAct(ports, 'staff.commitments.approve'),
    'staff.commitments.addNode': staffCommitmentAct(ports, 'staff.commitments.addNode'),
    'staff.commitments.addEvidence': staffCommitmentAct(ports, 'staff.commitments.addEvidence'),
    'staff.commitments.claim': staffCommitmentAct(ports, 'staff.commitments.claim'),
    'staff.commitments.witness': staffCommitmentAct(ports, 'staff.commitments.witness'),
    'staff.commitments.withdraw': staffCommitmentAct(ports, 'staff.commitments.withdraw'),
    'staff.commitmentPhotos.list': listCommitmentPhotos(ports),
    'staff.commitmentPhotos.add': addCommitmentPhoto(ports),
    'staff.commitmentPhotos.image': staffCommitmentImage(ports),
    'staff.commitmentPhotos.publish': publishCommitmentPhoto(ports),
    'staff.commitmentPhotos.refuse': refuseCommitmentPhoto(ports),
    'staff.whistles.blow': blowWhistleFor(ports),
    'staff.whistles.arrive': staffWhistleAct(ports, 'staff.whistles.arrive'),
    'staff.whistles.say': staffWhistleAct(ports, 'staff.whistles.say'),
    'staff.whistles.standDown': staffWhistleAct(ports, 'staff.whistles.standDown'),
    'staff.whistles.close': staffWhistleAct(ports, 'staff.whistles.close'),
    'staff.reportCards.publish': publishReportCard(ports),
    'directory.get': getDirectory(ports),
    'directory.calendar': directoryCalendar(ports),
    'staff.directory.set': setDirectory(ports),
    'notices.list': listNotices(ports),
    'notices.get': getNotice(ports),
    'notices.feed': getNoticeFeed(ports, 'atom'),
    'notices.rss': getNoticeFeed(ports, 'rss'),
    'staff.notices.publish': publishNotice(ports),
    'staff.notices.withdraw': withdrawNotice(ports),
    'staff.notices.list': listStaffNotices(ports),
    'staff.pairings.list': listPairings(ports),
    'staff.pairings.open': openPairing(ports),
    'staff.pairings.end': endPairing(ports),
    'staff.pairings.contact': lookAtPairing(ports),
    'staff.pairings.looks': listPairingLooks(ports),
    ...planOperations(ports),
    'decisions.list': listDecisions(ports),
    'decisions.get': getDecision(ports),
    'decisions.vote': castBallot(ports),
    'staff.decisions.announce': announceDecision(ports),
    ...decisionSteps(ports),
    'reviews.list': listReviews(ports),
    'reviews.get': getReview(ports),
    'staff.reviews.give': giveReview(ports),
    'staff.reviews.revise': actOnReview(ports, 'staff.reviews.revise'),
    'staff.reviews.respond': actOnReview(ports, 'staff.reviews.respond'),
    'staff.reviews.mine': listOwnReviews(ports),
    'staff.appraisals.get': getAppraisal(ports),
    'staff.participation.count': countParticipation(ports),
    'tasks.list': listTasks(ports),
    'tasks.get': getTask(ports),
    'staff.tasks.create': createTask(ports),
    'staff.tasks.addNode': staffTaskAct(ports, 'staff.tasks.addNode'),
    'staff.tasks.moveNode': staffTaskAct(ports, 'staff.tasks.moveNode'),
    'staff.tasks.finishNode': staffTaskAct(ports, 'staff.tasks.finishNode'),
    'staff.tasks.dropNode': staffTaskAct(ports, 'staff.tasks.dropNode'),
    'staff.tasks.note': staffTaskAct(ports, 'staff.tasks.note'),
    'staff.tasks.link': staffTaskAct(ports, 'staff.tasks.link'),
    'staff.tasks.fund': staffTaskAct(ports, 'staff.tasks.fund'),
    'staff.tasks.claim': staffTaskAct(ports, 'staff.tasks.claim'),
    'staff.tasks.witness': staffTaskAct(ports, 'staff.tasks.witness'),
    'staff.tasks.withdraw': staffTaskAct(ports, 'staff.tasks.withdraw'),
    'staff.tasks.suggestions': suggestTasks(ports),
    ...meetingOperations(ports),
    'sessions.list': listSessions(ports),
    'sessions.totals': totalSessions(ports),
    'staff.sessions.record': recordSession(ports),
    'staff.sessions.correct': correctSession(ports),
    'staff.visits.log': logVisit(ports),
    'staff.visits.list': listVisits(ports),
    'staff.visits.coverage': coverVisits(ports),
    'staff.visits.setHouseholds': setHouseholds(ports),
    'staff.settings.read': readSettings(ports),
    'staff.settings.change': changeSetting(ports),
    'staff.settings.calendar': readCalendar(ports),
    'staff.settings.enterYear': enterYear(ports),
    'staff.settings.changes': listSettingChanges(ports),
    'staff.webhooks.list': listWebhooks(ports),
    'staff.webhooks.create': createWebhook(ports),
    'staff.webhooks.switch': switchWebhook(ports),
    'staff.webhooks.rotate': rotateWebhook(ports),
    'staff.webhooks.send': sendToWebhook(ports),
    'staff.webhooks.deliveries': listDeliveries(ports),
    'staff.webhooks.acts': listWebhookActs(ports),
  };
}

/** Everything the calendar does by itself at `now`. */
export async function keepCalendar(ports: UseCasePorts, now: Millis): Promise<void> {
  await lapseDue(ports, now);
  await keepCommitmentCalendar(ports, now);
  await lapseTasks(ports, now);
  await openDecisions(ports, now);
  await sealRatings(ports, now);
}
