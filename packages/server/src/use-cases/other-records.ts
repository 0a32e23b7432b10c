// What a ledger keeps beside appeals, promises and whistles, in one place: records with lives of their own.
import type { DecisionReads, DecisionWrites } from './decision-records.js';
import type { DirectoryReads, DirectoryWrites } from './directory-records.js';
import type { MeetingReads, MeetingWrites } from './meeting-records.js';
import type { NoticeReads, NoticeWrites } from './notice-records.js';
import type { PairingReads, PairingWrites } from './pairing-records.js';
import type { ParticipationReads, ParticipationWrites } from './participation-records.js';
import type { ReviewReads, ReviewWrites } from './review-records.js';
import type { SessionReads, SessionWrites } from './session-records.js';
import type { TaskReads, TaskWrites } from './task-records.js';
import type { VisitReads, VisitWrites } from './visit-records.js';

export interface OtherRecordReads
  extends
    DecisionReads,
    DirectoryReads,
    MeetingReads,
    NoticeReads,
    PairingReads,
    ParticipationReads,
    ReviewReads,
    SessionReads,
    TaskReads,
    VisitReads {}

export interface OtherRecordWrites
  extends
    DecisionWrites,
    DirectoryWrites,
    MeetingWrites,
    NoticeWrites,
    PairingWrites,
    ParticipationWrites,
    ReviewWrites,
    SessionWrites,
    TaskWrites,
    VisitWrites {}
