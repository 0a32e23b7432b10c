// The pages, one handler per page route. What they refuse is drawn by `problem`.
import type { PageHandler, PageRequest, Pages } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import { elsewhere } from './addresses.js';
import { appealPage, followPage } from './appeal-page.js';
import { bodyPage } from './body-page.js';
import { collectFormPage, collectPage } from './collect-pages.js';
import { commitmentPage } from './commitment-page.js';
import { decisionPage, votePage } from './decision-page.js';
import type { PageDeps } from './deps.js';
import { addPromisePhotoPage } from './desk/add-promise-photo.js';
import { actOnDecisionPage, decisionsPage } from './desk/decisions-page.js';
import { deskPage } from './desk/desk-page.js';
import { directoryPage, setDirectoryPage } from './desk/directory-page.js';
import { deskLogPage } from './desk/log-page.js';
import { actOnMeetingPage, meetingsPage } from './desk/meetings-page.js';
import { meetingAfterPage } from './desk/after-page.js';
import { meetingReadyPage } from './desk/ready-page.js';
import { actOnPlanPage, plansPage } from './desk/plans-page.js';
import { noticesPage, publishNoticePage, withdrawNoticePage } from './desk/notices-page.js';
import { endPairingPage, lookAtPairingPage, openPairingPage, pairingsPage } from './desk/pairings-page.js';
import { recordSessionPage, sessionsPage } from './desk/sessions-page.js';
import { addInspectionPhotoPage, inspectionPhotos } from './desk/inspection-photos-page.js';
import { makePromisePage, promisesPage } from './desk/promises-page.js';
import { promisePhotos } from './desk/promise-photos-page.js';
import { actOnReviewPage, reviewsPage } from './desk/review-page.js';
import { appraisalPage } from './desk/appraisal-page.js';
import { cardsPage, publishCardPage } from './desk/cards-page.js';
import { settingsPage } from './desk/settings-page.js';
import { demoSignInPage, signedInPage, signInPage, signOutPage } from './desk/sign-in-pages.js';
import { actOnTaskPage, tasksPage } from './desk/tasks-page.js';
import { hallPage, hallShellPage, hallWorkerFile } from './desk/hall-page.js';
import { visitPage, visitShellPage, visitWorkerFile } from './desk/visit-page.js';
import { assetFile, cdnFile, deskFile } from './file-pages.js';
import { embedPage } from './embed-page.js';
import { hostPage } from './host-page.js';
import { wallPages } from './wall-page.js';
import { meetingPage } from './meeting-page.js';
import { meetingFormPage, rateMeetingPage, returnSeatPage, takeSeatsPage } from './meeting-seat-pages.js';
import { oembedPage } from './oembed-page.js';
import { plainPreviewPage, previewPage } from './preview-page.js';
import { noticePage } from './notice-page.js';
import { htmlResponse } from './html-response.js';
import { privacyPage } from './privacy-page.js';
import { problemPage } from './problem-page.js';
import { commitmentPhoto, inspectionPhoto } from './record-photo.js';
import { receiptPage } from './receipt-page.js';
import { reviewPage } from './review-page.js';
import { sizeOf } from './size.js';
import { articleFramePage } from './studio/article-frame.js';
import { studioImagePage } from './studio/studio-image.js';
import { studioPage } from './studio/studio-page.js';
import { submitPage } from './submit-pages.js';
import { trackFormPage, trackPage } from './track-pages.js';
import { ofUnit } from './unit-refusals.js';
import { unitCodePage } from './unit-code-page.js';
import { verifyBodyPage, verifyPage } from './verify-page.js';

export type { FormTokens, PageDeps, ReceiptHandles, StaticFile, StaticFiles } from './deps.js';
export { loadErrorPages } from './error-pages.js';
export { loadFiles } from './files.js';
export { createFormTokens } from './form-tokens.js';

type Draw = (deps: PageDeps, page: PageRequest) => Response | Promise<Response>;

/** All pages over `deps`. */
export function createPages(deps: PageDeps): Pages {
  const page =
    (draw: Draw): PageHandler =>
    (request) =>
      draw(deps, request);
  const wall = wallPages();
  return {
    handlers: {
      host: page(hostPage),
      body: page(ofUnit(bodyPage)),
      bodyPeriod: page(ofUnit(bodyPage)),
      unitCode: page(unitCodePage),
      embed: page(embedPage),
      oembed: page(oembedPage),
      preview: page(previewPage),
      plainPreview: page(plainPreviewPage),
      appeal: page(appealPage),
      follow: page(followPage),
      commitment: page(ofUnit(commitmentPage)),
      commitmentPhoto: page(commitmentPhoto),
      inspectionPhoto: page(inspectionPhoto),
      meetingWall: page(ofUnit(wall.page)),
      meetingWallPart: page(wall.part),
      meeting: page(ofUnit(meetingPage)),
      meetingForm: page(meetingFormPage),
      meetingSeats: page(takeSeatsPage),
      meetingReturn: page(returnSeatPage),
      meetingRate: page(rateMeetingPage),
      notice: page(ofUnit(noticePage)),
      decision: page(ofUnit(decisionPage)),
      vote: page(votePage),
      review: page(ofUnit(reviewPage)),
      submit: page(submitPage),
      receipt: page(receiptPage),
      trackForm: page(trackFormPage),
      collectForm: page(collectFormPage),
      collect: page(collectPage),
      trackNumber: page(trackFormPage),
      track: page(trackPage),
      verify: page(verifyPage),
      verifyBody: page(verifyBodyPage),
      verifyHead: page(verifyBodyPage),
      studio: page(studioPage),
      studioArticle: page(articleFramePage),
      studioImage: page(studioImagePage),
      privacy: page(privacyPage),
      desk: page(deskPage),
      deskSignIn: page(signInPage),
      deskSignedIn: page(signedInPage),
      deskDemo: page(demoSignInPage),
      deskSignOut: page(signOutPage),
      deskLog: page(deskLogPage),
      deskNotices: page(noticesPage),
      deskPublishNotice: page(publishNoticePage),
      deskWithdrawNotice: page(withdrawNoticePage),
      deskPairings: page(pairingsPage),
      deskOpenPairing: page(openPairingPage),
      deskEndPairing: page(endPairingPage),
      deskLookAtPairing: page(lookAtPairingPage),
      deskSessions: page(sessionsPage),
      deskRecordSession: page(recordSessionPage),
      deskPromisePhotos: page(promisePhotos.show),
      deskAddPromisePhoto: page(addPromisePhotoPage),
      deskPromisePicture: page(promisePhotos.picture),
      deskPublishPromisePhoto: page(promisePhotos.publish),
      deskRefusePromisePhoto: page(promisePhotos.refuse),
      deskInspectionPhotos: page(inspectionPhotos.show),
      deskAddInspectionPhoto: page(addInspectionPhotoPage),
      deskInspectionPicture: page(inspectionPhotos.picture),
      deskPublishInspectionPhoto: page(inspectionPhotos.publish),
      deskRefuseInspectionPhoto: page(inspectionPhotos.refuse),
      deskAppraisal: page(appraisalPage),
      deskCards: page(cardsPage),
      deskPublishCard: page(publishCardPage),
      deskReviews: page(reviewsPage),
      deskReview: page(actOnReviewPage),
      deskPromises: page(promisesPage),
      deskMakePromise: page(makePromisePage),
      deskTasks: page(tasksPage),
      deskActOnTask: page(actOnTaskPage),
      deskMeetings: page(meetingsPage),
      deskMeetingReady: page(meetingReadyPage),
      deskMeetingAfter: page(meetingAfterPage),
      deskPlans: page(plansPage),
      deskActOnPlan: page(actOnPlanPage),
      deskActOnMeeting: page(actOnMeetingPage),
      deskDecisions: page(decisionsPage),
      deskActOnDecision: page(actOnDecisionPage),
      deskDirectory: page(directoryPage),
      deskSetDirectory: page(setDirectoryPage),
      deskSettings: page(settingsPage),
      deskHall: page(hallPage),
      deskHallShell: page(hallShellPage),
      deskHallWorker: page(hallWorkerFile),
      deskVisit: page(visitPage),
      deskVisitShell: page(visitShellPage),
      deskVisitWorker: page(visitWorkerFile),
      deskAsset: page(deskFile),
      cdn: page(cdnFile),
      asset: page(assetFile),
      errorPage: page(errorPage),
    },
    elsewhere: (url) => elsewhere(url, deps.homeBody),
    problem: (page) => problemPage(deps, page),
  };
}

/** The page of an error code, from docs/errors. */
function errorPage(deps: PageDeps, request: PageRequest): Response {
  const nonce = deps.randomText(16);
  const text = deps.errorPage(request.path['code'] ?? '', nonce, sizeOf(request.url, request.request.method));
  if (text === undefined) throw new OperationError('route.not-found');
  return htmlResponse(text, { nonce });
}
