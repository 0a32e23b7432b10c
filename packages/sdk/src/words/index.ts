// Dictionaries: data only. A language is one object of the same shape; adding one needs no code elsewhere.
// An element takes the words it says and no others: a bundle of the form carries no word of the card.
import { frame, zhCN, type CommonWords, type FrameWords, type Loose } from './frame.js';
import { inLanguage } from './in-language.js';
import type { BallotWords, RightsWords } from './taking-part.js';
import { appealForm } from './zh-CN/appeal-form.js';
import { appraisal } from './zh-CN/appraisal.js';
import { ballot } from './zh-CN/ballot.js';
import { calendar } from './zh-CN/calendar.js';
import { appealLists } from './zh-CN/appeal-lists.js';
import { appealStory } from './zh-CN/appeal-story.js';
import { commitment } from './zh-CN/commitment.js';
import { countdown } from './zh-CN/countdown.js';
import { comparison } from './zh-CN/comparison.js';
import { counting } from './zh-CN/counting.js';
import { decisions } from './zh-CN/decisions.js';
import { definitions } from './zh-CN/definitions.js';
import { foundation } from './zh-CN/foundation.js';
import { directory } from './zh-CN/directory.js';
import { logCheck } from './zh-CN/log-check.js';
import { meetingFollowUp } from './zh-CN/meeting-follow-up.js';
import { meetingForms } from './zh-CN/meeting-forms.js';
import { meetings } from './zh-CN/meetings.js';
import { meetingDesk } from './zh-CN/meeting-desk.js';
import { notices } from './zh-CN/notices.js';
import { news } from './zh-CN/news.js';
import { overview } from './zh-CN/overview.js';
import type { ownLists } from './zh-CN/own-lists.js';
import { photos } from './zh-CN/photos.js';
import { progress } from './zh-CN/progress.js';
import { receipt } from './zh-CN/receipt.js';
import { reportCard } from './zh-CN/report-card.js';
import { reviews } from './zh-CN/reviews.js';
import { rights } from './zh-CN/rights.js';
import { sealFindings } from './zh-CN/seal-findings.js';
import { seal } from './zh-CN/seal.js';
import { sessions } from './zh-CN/sessions.js';
import { settings } from './zh-CN/settings.js';
import { settingsCalendar } from './zh-CN/settings-calendar.js';
import { settingsHooks } from './zh-CN/settings-hooks.js';
import { staffDesk } from './zh-CN/staff-desk.js';
import { staffForms } from './zh-CN/staff-forms.js';
import { staffPublication } from './zh-CN/staff-publication.js';
import { staffStarters } from './zh-CN/staff-starters.js';
import { visitLog } from './zh-CN/visit-log.js';
import { tasks } from './zh-CN/tasks.js';
import { unitPage } from './zh-CN/unit-page.js';
import { whistle } from './zh-CN/whistle.js';

export type { CommonWords, FrameWords } from './frame.js';
export * from './taking-part.js';
export type { DefinitionWords } from './zh-CN/definitions.js';

/** The form and its receipt. */
export type FormWords = CommonWords & Loose<{ appealForm: typeof appealForm; receipt: typeof receipt }>;
/** Photos that are being sent. */
export type PhotoWords = FrameWords & Loose<{ photos: typeof photos }>;
/** Whistles: who was called, and who came. */
export type WhistleWords = Loose<{ whistle: typeof whistle }>;
/** The progress of one appeal. */
export type ProgressWords = CommonWords & WhistleWords & Loose<{ progress: typeof progress }>;
/** One appeal as anyone may see it. */
export type StoryWords = ProgressWords & ListsWords & Loose<{ appealStory: typeof appealStory }>;
/** The report card and its 口径. */
export type CardWords = CommonWords &
  Loose<{ reportCard: typeof reportCard; definitions: typeof definitions }>;
/** Two periods of a card side by side. */
export type ComparisonWords = CardWords & Loose<{ comparison: typeof comparison }>;
/** News for feed readers. */
export type NewsWords = CardWords & CommitmentWords & NoticeWords & Loose<{ news: typeof news }>;
/** Units side by side. */
export type OverviewWords = CardWords & Loose<{ overview: typeof overview }>;
/** Three lists in a unit's own words. */
export type ListsWords = CommonWords & Loose<{ appealLists: typeof appealLists }>;
/** What only the page of a unit says: three columns, and the task book. */
export type UnitPageWords = ListsWords & Loose<typeof unitPage>;
/** Lists a unit has named itself. */
export type OwnListsWords = Loose<typeof ownLists>;
/** A seal as long as nothing was found out. */
export type SealWaitingWords = FrameWords & Loose<{ seal: typeof seal }>;
/** What a check of the sealed log came to. */
export type SealWords = SealWaitingWords & Loose<{ sealFindings: typeof sealFindings }>;
/** Checking a log oneself. */
export type LogCheckWords = CommonWords & SealWords & Loose<{ logCheck: typeof logCheck }>;
/** A countdown to a day. */
export type CountdownWords = FrameWords & Loose<{ countdown: typeof countdown }>;
/** How a day was counted. */
export type CountingWords = FrameWords & Loose<{ counting: typeof counting }>;
/** Commitments and their countdown. */
export type CommitmentWords = CountdownWords & Loose<{ commitment: typeof commitment }>;
/** Due days for calendar programs. */
export type CalendarWords = CommitmentWords & Loose<{ calendar: typeof calendar }>;
/** The staff desk. No word of it is in what residents download. */
export type DeskWords = ProgressWords &
  CommitmentWords &
  Loose<{
    staffDesk: typeof staffDesk;
    staffForms: typeof staffForms;
    staffPublication: typeof staffPublication;
    staffStarters: typeof staffStarters;
  }>;
/** Sessions a unit held. */
export type SessionWords = CommonWords & Loose<{ sessions: typeof sessions }>;
/** Whom to turn to at a unit. */
export type DirectoryWords = CommonWords & Loose<{ directory: typeof directory }>;
/** What units tell their residents. */
export type NoticeWords = CommonWords & Loose<{ notices: typeof notices }>;
/** Report meetings. */
export type MeetingWords = CommonWords & Loose<{ meetings: typeof meetings }>;
/** A seat at a report meeting, a question to it, and what one thinks of it; and what follows it. */
export type MeetingFormWords = CommonWords &
  Loose<{ meetingForms: typeof meetingForms; meetingFollowUp: typeof meetingFollowUp }>;
/** The desk in the hall. */
export type MeetingDeskWords = MeetingWords & CountingWords & Loose<{ meetingDesk: typeof meetingDesk }>;
/** What panels think of units. */
export type ReviewWords = CommonWords & Loose<{ reviews: typeof reviews }>;
/** The appraisal export. */
export type AppraisalWords = CardWords & ReviewWords & Loose<{ appraisal: typeof appraisal }>;
/** The library of tasks. */
export type TaskWords = CommonWords & Loose<{ tasks: typeof tasks }>;
/** The log of visits, for staff at a door. */
export type VisitWords = CommonWords & Loose<{ visitLog: typeof visitLog }>;
/** The page of a unit's settings. */
export type SettingWords = CommonWords &
  Loose<{
    settings: typeof settings;
    settingsCalendar: typeof settingsCalendar;
    settingsHooks: typeof settingsHooks;
  }>;
/** The whole dictionary: the shape of the default one, with any text. */
export type Words = FormWords &
  ProgressWords &
  ComparisonWords &
  StoryWords &
  UnitPageWords &
  SealWords &
  CommitmentWords &
  CountingWords &
  LogCheckWords &
  SessionWords &
  TaskWords &
  MeetingWords &
  MeetingFormWords &
  BallotWords &
  ReviewWords &
  RightsWords &
  AppraisalWords &
  NoticeWords &
  DirectoryWords;

export function commonWordsFor(lang: string | undefined): CommonWords {
  return inLanguage([zhCN], lang);
}

export function formWordsFor(lang: string | undefined): FormWords {
  return inLanguage([{ ...zhCN, appealForm, receipt }], lang);
}

export function photoWordsFor(lang: string | undefined): PhotoWords {
  return inLanguage([{ ...frame, photos }], lang);
}

export function progressWordsFor(lang: string | undefined): ProgressWords {
  return inLanguage([{ ...zhCN, progress, whistle }], lang);
}

export function cardWordsFor(lang: string | undefined): CardWords {
  return inLanguage([{ ...zhCN, reportCard, definitions }], lang);
}

export function newsWordsFor(lang: string | undefined): NewsWords {
  return inLanguage([{ ...zhCN, reportCard, definitions, countdown, commitment, notices, news }], lang);
}

export function overviewWordsFor(lang: string | undefined): OverviewWords {
  return inLanguage([{ ...zhCN, reportCard, definitions, overview }], lang);
}

export function listsWordsFor(lang: string | undefined): ListsWords {
  return inLanguage([{ ...zhCN, appealLists }], lang);
}

export function sealWaitingWordsFor(lang: string | undefined): SealWaitingWords {
  return inLanguage([{ ...frame, seal }], lang);
}

export function sealWordsFor(lang: string | undefined): SealWords {
  return inLanguage([{ ...frame, seal, sealFindings }], lang);
}

export function logCheckWordsFor(lang: string | undefined): LogCheckWords {
  return inLanguage([{ ...zhCN, seal, sealFindings, logCheck }], lang);
}

export function countdownWordsFor(lang: string | undefined): CountdownWords {
  return inLanguage([{ ...frame, countdown }], lang);
}

export function countingWordsFor(lang: string | undefined): CountingWords {
  return inLanguage([{ ...frame, counting }], lang);
}

export function commitmentWordsFor(lang: string | undefined): CommitmentWords {
  return inLanguage([{ ...frame, countdown, commitment }], lang);
}

export function calendarWordsFor(lang: string | undefined): CalendarWords {
  return inLanguage([{ ...frame, countdown, commitment, calendar }], lang);
}

export function deskWordsFor(lang: string | undefined): DeskWords {
  const own = { staffDesk, staffForms, staffPublication, staffStarters };
  // Why nothing can be shown is said in the staff's words.
  const failures = { ...foundation.failures, ...staffDesk.failures };
  const words = {
    ...zhCN,
    foundation: { ...foundation, failures },
    progress,
    countdown,
    commitment,
    whistle,
    ...own,
  };
  return inLanguage([words], lang);
}

export function visitWordsFor(lang: string | undefined): VisitWords {
  return inLanguage([{ ...zhCN, visitLog }], lang);
}

export function settingWordsFor(lang: string | undefined): SettingWords {
  const failures = { ...foundation.failures, ...settings.failures };
  const words = {
    ...zhCN,
    foundation: { ...foundation, failures },
    settings,
    settingsCalendar,
    settingsHooks,
  };
  return inLanguage([words], lang);
}

export function meetingFormWordsFor(lang: string | undefined): MeetingFormWords {
  return inLanguage([{ ...zhCN, meetingForms, meetingFollowUp }], lang);
}

export function meetingWordsFor(lang: string | undefined): MeetingWords {
  return inLanguage([{ ...zhCN, meetings }], lang);
}

export function meetingDeskWordsFor(lang: string | undefined): MeetingDeskWords {
  return inLanguage([{ ...zhCN, meetings, counting, meetingDesk }], lang);
}

export function taskWordsFor(lang: string | undefined): TaskWords {
  return inLanguage([{ ...zhCN, tasks }], lang);
}

export function directoryWordsFor(lang: string | undefined): DirectoryWords {
  return inLanguage([{ ...zhCN, directory }], lang);
}

/** All words, for the server's pages. */
export function wordsFor(lang: string | undefined): Words {
  const pages = {
    appealForm,
    appealLists,
    appealStory,
    receipt,
    progress,
    reportCard,
    definitions,
    comparison,
    seal,
    sealFindings,
    logCheck,
    whistle,
    sessions,
    tasks,
    ...unitPage,
    meetings,
    meetingFollowUp,
    meetingForms,
    decisions,
    ballot,
    reviews,
    rights,
    appraisal,
    notices,
    directory,
  };
  return inLanguage([{ ...zhCN, ...pages, countdown, counting, commitment }], lang);
}
