// What a ledger keeps beside appeals, promises and whistles, in one place: records with lives of their own.
import type { DecisionReads, DecisionWrites } from './decision-records.js';
import type { DirectoryReads, DirectoryWrites } from './directory-records.js';
import type { HallReads, HallWrites } from './hall-records.js';
import type { MeetingReads, MeetingWrites } from './meeting-records.js';
import type { NoticeReads, NoticeWrites } from './notice-records.js';
import type { PairingReads, PairingWrites } from './pairing-records.js';
import type { PlanReads, PlanWrites } from './plan-records.js';
import type { ReadinessReads } from './readiness-records.js';
import type { ParticipationReads, ParticipationWrites } from './participation-records.js';
import type { ReviewReads, ReviewWrites } from './review-records.js';
import type { RightsReads } from './rights-records.js';
import type { SnapshotReads, SnapshotWrites } from './snapshot-records.js';
import type { SessionReads, SessionWrites } from './session-records.js';
import type { TaskReads, TaskWrites } from './task-records.js';
import type { WaitingReads, WaitingWrites } from './waiting-records.js';
import type { VisitReads, VisitWrites } from './visit-records.js';

export interface OtherRecordReads
  extends
    DecisionReads,
    DirectoryReads,
    HallReads,
    MeetingReads,
    NoticeReads,
    PairingReads,
    PlanReads,
    ReadinessReads,
    ParticipationReads,
    ReviewReads,
    RightsReads,
    SessionReads,
    SnapshotReads,
    TaskReads,
    VisitReads,
    WaitingReads {}

export interface OtherRecordWrites
  extends
    DecisionWrites,
    DirectoryWrites,
    HallWrites,
    MeetingWrites,
    NoticeWrites,
    PairingWrites,
    PlanWrites,
    ParticipationWrites,
    ReviewWrites,
    SessionWrites,
    SnapshotWrites,
    TaskWrites,
    VisitWrites,
    WaitingWrites {}
