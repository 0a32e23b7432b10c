// What the pages use of the SDK. The bundler leaves the rest out.
export {
  createClient,
  HuiyinError,
  newIdempotencyKey,
  normaliseNumber,
  normaliseTrackingCode,
} from '@huiyin/sdk';
export { createOutbox, OUTBOX_DAYS } from '@huiyin/sdk/outbox';
export { dayOf } from '@huiyin/sdk/rules';
export { checkCard, createVerifier } from '@huiyin/sdk/seal';
export {
  appealDraftOf,
  appealFormFaults,
  appealFormFaultsOf,
  commitmentCountdown,
  commitmentListView,
  commitmentView,
  fill,
  formatMillis,
  progressView,
  receiptView,
  reportCardView,
  sealView,
  submissionFailureSentence,
  waitText,
} from '@huiyin/sdk/views';
export {
  cardWordsFor,
  commitmentWordsFor,
  formWordsFor,
  progressWordsFor,
  sealWordsFor,
} from '@huiyin/sdk/words';
export { createCanceller, wxMemory, wxPlatform, wxStore } from '@huiyin/sdk/wx';
