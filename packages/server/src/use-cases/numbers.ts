// Numbers of appeals and ids of all else that has one of its own: ledger code, year, serial.
import type {
  AppealNumber,
  CommitmentId,
  DecisionId,
  MeetingId,
  PlanId,
  PublicationId,
  ReviewId,
  TaskId,
  WhistleId,
} from '@huiyin/sdk';

/** e.g. `FZ-2026-000109`. */
export function formatNumber(ledger: string, year: number, serial: number): AppealNumber {
  return `${ledger}-${String(year).padStart(4, '0')}-${String(serial).padStart(6, '0')}`;
}

/** e.g. `FZ-C-2026-000012`. */
export function formatCommitmentId(ledger: string, year: number, serial: number): CommitmentId {
  return formatNumber(`${ledger}-C`, year, serial);
}

/** e.g. `FZ-W-2026-000003`. */
export function formatWhistleId(ledger: string, year: number, serial: number): WhistleId {
  return formatNumber(`${ledger}-W`, year, serial);
}

/** e.g. `FZ-T-2026-000007`. */
export function formatTaskId(ledger: string, year: number, serial: number): TaskId {
  return formatNumber(`${ledger}-T`, year, serial);
}

/** e.g. `FZ-M-2026-000003`. */
export function formatMeetingId(ledger: string, year: number, serial: number): MeetingId {
  return formatNumber(`${ledger}-M`, year, serial);
}

/** e.g. `FZ-D-2026-000002`. */
export function formatDecisionId(ledger: string, year: number, serial: number): DecisionId {
  return formatNumber(`${ledger}-D`, year, serial);
}

/** e.g. `FZ-E-2026-000004`. */
export function formatReviewId(ledger: string, year: number, serial: number): ReviewId {
  return formatNumber(`${ledger}-E`, year, serial);
}

/** e.g. `FZ-R-2026-000003`. */
export function formatPublicationId(ledger: string, year: number, serial: number): PublicationId {
  return formatNumber(`${ledger}-R`, year, serial);
}

/** e.g. `FZ-V-2026-000031`. */
export function formatVisitId(ledger: string, year: number, serial: number): string {
  return formatNumber(`${ledger}-V`, year, serial);
}

/** e.g. `FZ-S-2026-000004`. */
export function formatSessionId(ledger: string, year: number, serial: number): string {
  return formatNumber(`${ledger}-S`, year, serial);
}

/** e.g. `FZ-N-2026-000003`. */
export function formatNoticeId(ledger: string, year: number, serial: number): string {
  return formatNumber(`${ledger}-N`, year, serial);
}

/** e.g. `FZ-P-2026-000002`. */
export function formatPairingId(ledger: string, year: number, serial: number): string {
  return formatNumber(`${ledger}-P`, year, serial);
}

/** e.g. `FZ-Y-2026-000002`. */
export function formatPlanId(ledger: string, year: number, serial: number): PlanId {
  return formatNumber(`${ledger}-Y`, year, serial);
}

/** e.g. `FZ-H-2026-000001`. */
export function formatWebhookId(ledger: string, year: number, serial: number): string {
  return formatNumber(`${ledger}-H`, year, serial);
}

/** The code of the ledger a number or an id belongs to. */
export function ledgerOf(number: string): string {
  return number.slice(0, number.indexOf('-'));
}

/** Whether it can be a session's id at all. */
export function isSessionId(text: string): boolean {
  return /^[A-Z]{2,4}-S-\d{4}-\d{6}$/.test(text);
}

/** Whether it can be an appeal's number at all. */
export function isAppealNumber(text: string): boolean {
  return /^[A-Z]{2,4}-\d{4}-\d{6}$/.test(text);
}
