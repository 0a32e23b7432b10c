// Problems in plain English: what happened, and what to do now.
import type { ProblemWords } from './problem-words.js';
import { open311Problems } from './open311-problems.en.js';
import { settingProblems } from './setting-problems.en.js';
import { webhookProblems } from './webhook-problems.en.js';
import { privateProblems } from './private-problems.en.js';
import { recordProblems } from './record-problems.en.js';

export const en: ProblemWords = {
  lang: 'en',
  problems: {
    'request.malformed': {
      title: 'Unreadable content',
      detail: 'The content is not correct JSON (UTF-8, nested at most 32 deep). Check it and send it again.',
    },
    'request.invalid': {
      title: 'Something has to be changed',
      detail: 'Some parts are not right. Mend each as its hint says and send it again.',
    },
    'request.too-large': {
      title: 'Too large',
      detail: 'At most 256 kB can be sent at once. Shorten it and send it again.',
    },
    'request.unsupported-media-type': {
      title: 'Wrong content type',
      detail: 'Only JSON is taken here. Set the Content-Type header to application/json.',
    },
    'request.timeout': {
      title: 'Took too long',
      detail: 'The content did not arrive within 10 seconds. Check the network and send it again.',
    },
    'route.not-found': {
      title: 'No such address',
      detail: 'There is nothing at this address. Check it for typing errors.',
    },
    'route.method-not-allowed': {
      title: 'Wrong method',
      detail: 'This address does not support this method. The Allow header lists those it does.',
    },
    'idempotency.key-missing': {
      title: 'Idempotency-Key is missing',
      detail:
        'Every write carries an Idempotency-Key header; retries use the same one, so nothing is done twice.',
    },
    'idempotency.key-invalid': {
      title: 'Idempotency-Key is not right',
      detail: 'An Idempotency-Key is 16 to 128 letters, digits, hyphens and underscores.',
    },
    'idempotency.body-differs': {
      title: 'Same Idempotency-Key, other content',
      detail: 'This Idempotency-Key was used for other content. Take a new one for new content.',
    },
    'idempotency.in-progress': {
      title: 'Still running',
      detail:
        'This submission is being handled; do not fill it in again. Ask again in {wait} with the same Idempotency-Key.',
    },
    'auth.token-missing': { title: 'Staff only', detail: 'This is open to staff only. Sign in first.' },
    'auth.token-invalid': {
      title: 'Sign-in no longer valid',
      detail: 'Your token is wrong or has expired. Sign in again.',
    },
    'auth.session-ended': {
      title: 'Signed out',
      detail:
        'You signed out, or nothing was done for so long that the session ended. Copy what was not sent, and sign in again at /desk.',
    },
    'auth.csrf-missing': {
      title: 'Not sent by the desk',
      detail:
        'Only requests of the page you signed in to are answered: those carry its Huiyin-CSRF header and come from its origin. Reload /desk and try again.',
    },
    'sign-in.not-completed': {
      title: 'Not signed in',
      detail: 'This sign-in was not completed, or took too long. Go back to /desk and sign in again.',
    },
    'sign-in.provider-unavailable': {
      title: 'The identity provider can’t be reached',
      detail:
        'Your unit’s identity provider did not answer. Try again in {wait}; if it stays so, tell the administrator.',
    },
    'sign-in.provider-invalid': {
      title: 'The identity provider’s answer is wrong',
      detail:
        'Your unit’s identity provider answered against the protocol. Give the administrator the request number.',
    },
    'auth.not-allowed': {
      title: 'Not for your role',
      detail: 'This step belongs to another role. Ask a colleague who may take it.',
    },
    'tracking.not-matched': {
      title: 'Number and code do not match',
      detail: 'Compare the number and the 16-digit tracking code with your receipt.',
    },
    'tracking.too-many-tries': {
      title: 'Too many tries',
      detail: 'To protect the case, try again in {wait}. If the code is lost, ask the unit for a new one.',
    },
    'code.not-matched': {
      title: 'Number and phone do not match',
      detail:
        'Compare the number, and the last four digits of the phone that was left. Who filed by themselves has the tracking code on the receipt; it is not collected here.',
    },
    'code.already-collected': {
      title: 'The code was collected already',
      detail:
        'The tracking code was collected on {day}. If it is lost, or it was not you, call or come to the unit; after calling you back it is issued anew.',
    },
    'code.not-collectable': {
      title: 'No phone was left',
      detail: 'Its resident left no phone, so nobody can be called back and no code can be issued anew.',
    },
    'session.not-found': {
      title: 'No such session',
      detail: 'It is not there, or not of your unit. Check the id.',
    },
    'body.not-found': {
      title: 'No such unit',
      detail: 'There is no such unit here. Check its slug, e.g. fangzhuang.',
    },
    'unit.not-found': {
      title: 'No such handling unit',
      detail: 'The unit it should go to does not exist. Check its slug.',
    },
    'appeal.not-found': {
      title: 'No such appeal',
      detail: 'This number was not found. Numbers look like FZ-2026-000109.',
    },
    'appeal.illegal-transition': {
      title: 'Not possible now',
      detail: 'This cannot be done where the appeal now stands. Reload to see what can be done.',
    },
    'appeal.not-your-unit': {
      title: 'Not with your unit',
      detail: 'Another unit is responsible for this appeal; the step is theirs.',
    },
    'appeal.no-resolving-answer': {
      title: 'Nobody has said what was done',
      detail:
        'Before claiming it is done, give the resident an answer of type resolved that says what was done; after they disagree, a new one.',
    },
    'appeal.witness-not-independent': {
      title: 'Nobody confirms their own work',
      detail:
        'Who is responsible or has said that it is done does not call back, look on the spot or issue the code anew. Another unit does.',
    },
    'appeal.reopen-window-passed': {
      title: 'More than a year ago',
      detail: 'A closed appeal can be brought back within a year. That has passed: file a new one.',
    },
    'appeal.open-commitment': {
      title: 'A commitment is still open',
      detail:
        'This appeal has a commitment that is not kept yet. Claim the commitment first, then the appeal.',
    },
    'appeal.merge-target-unfit': {
      title: 'It cannot be merged into that one',
      detail:
        'The case to merge into has to be of the same ledger, must not have ended, and can be neither a petition nor this case itself. Check the number and try another.',
    },
    'appeal.answer-unfit': {
      title: 'An answer of that type does not fit',
      detail:
        'A suggestion is answered with `adopted` and where, or `not-adopted` and why, instead of `resolved` and `cannot`; no other appeal is.',
    },
    'appeal.is-petition': {
      title: 'Nothing of a petition is public',
      detail:
        'This is a petition: nothing of it is shown to the public. A commitment is public and cannot be made for it, and it cannot be merged into another case. Answer it in another way, or make the commitment on its own, without its number.',
    },
    'appeal.erased': {
      title: 'Its content was erased',
      detail:
        'What this appeal said was erased at the resident’s wish. Nothing can be done on it any more; it stays counted.',
    },
    'appeal.no-consent': {
      title: 'Its resident has not agreed to publish it',
      detail: 'The resident did not agree to publish it, or took that back. The words stay with the unit.',
    },
    'commitment.not-found': {
      title: 'No such commitment',
      detail: 'There is no commitment with this id. Check that it is spelt correctly.',
    },
    'commitment.illegal-transition': {
      title: 'Not possible now',
      detail:
        'This commitment can not take this step from where it stands. Reload and look where it stands now.',
    },
    'commitment.not-your-unit': {
      title: 'Not your unit',
      detail:
        'Your unit can not take this step. Ask the unit that has to keep it; a group’s word is written down by another unit.',
    },
    'commitment.due-in-past': {
      title: 'The due day has passed',
      detail:
        'A due day can not be before today, nor before the day the promise was made. Choose a later day.',
    },
    'commitment.due-too-far': {
      title: 'Too far off',
      detail:
        'A commitment lasts three years at most, and a step can not be later than the commitment. Choose a nearer day.',
    },
    'commitment.extension-not-later': {
      title: 'The new day is not later',
      detail:
        'An extension has to end after the day it is due now, and not before today. Choose another day.',
    },
    'commitment.extension-pending': {
      title: 'An extension is waiting',
      detail:
        'The last extension is still waiting for approval. Once it is decided another can be asked for.',
    },
    'commitment.same-person': {
      title: 'Approved by the same person',
      detail:
        'Extensions from the second on, and photos before they are public, are decided by another person.',
    },
    'commitment.witness-not-named': {
      title: 'Not a witness of this commitment',
      detail:
        'The resident of its appeal confirms it; where there is none, the group that was named when it was made.',
    },
    'cursor.invalid': {
      title: 'Invalid place',
      detail: 'This cursor can no longer be used. Start from the first page.',
    },
    'period.invalid': {
      title: 'No such period',
      detail: 'There is no report card for this period. Write 2025, 2025-H2, 2025-Q3 or 2025-11.',
    },
    ...recordProblems,
    ...open311Problems,
    ...settingProblems,
    ...webhookProblems,
    ...privateProblems,
    'publication.not-found': {
      title: 'No such published card',
      detail:
        'There is no published report card of this id. Open it from the page of the unit, or read the live one.',
    },
    'log.empty': {
      title: 'No signed checkpoint yet',
      detail: 'The log of this unit has not been signed yet. Look again in a few minutes.',
    },
    'log.out-of-range': {
      title: 'No such place in the log',
      detail:
        'The index or size to be proved is past the size of the log. Get the latest checkpoint and ask by its size.',
    },
    'rate.limited': {
      title: 'Too many requests',
      detail: 'Too many requests came from where you are. Try again in {wait}.',
    },
    'server.unavailable': {
      title: 'Not available now',
      detail: 'The server is starting or stopping, or its database cannot be reached. Try again in {wait}.',
    },
    'server.internal': {
      title: 'Something broke',
      detail:
        'This is our fault, and it is on record. Try again later; if it stays, tell us the request id {requestId}.',
    },
  },
  fields: {
    'field.required': { plain: 'This has to be filled in.' },
    'field.blank': { plain: 'This can not be blank. Write something.' },
    'field.too-short': {
      plain: 'Too short. Write a little more.',
      limited: 'Too short: at least {limit} characters.',
    },
    'field.too-long': { plain: 'Too long. Shorten it.', limited: 'Too long: at most {limit} characters.' },
    'field.wrong-type': { plain: 'Not the right type. Fill it in as described.' },
    'field.private-number': {
      plain:
        'It holds a mobile, identity card, bank card or plate number. Everybody can read this; take it out.',
    },
    'field.wrong-format': { plain: 'Not the right format. Write it as described.' },
    'field.not-allowed': { plain: 'Not one of the choices. Pick one that is offered.' },
    'field.unknown': { plain: 'There is no such part here. Leave it out.' },
    'field.control-character': {
      plain: 'It holds invisible control characters. Delete them and type it again.',
    },
    'field.broken-character': { plain: 'It holds half a character. Delete it and type it again.' },
    'field.out-of-range': {
      plain: 'Outside the range. Change it.',
      limited: 'Outside the range; the limit is {limit}.',
    },
    'field.private-words': {
      plain:
        'Here are words that must not be public: a phone, a document, a plate, an account, or a household.',
      quoting:
        '“{passage}” must not be public: it looks like a phone, a document, a plate, an account, or a household. Take it out.',
    },
  },
  wait: { soon: 'a while', seconds: '{count} s', minutes: '{count} min', hours: '{count} h' },
};
