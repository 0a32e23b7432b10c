// Every type that travels as a whole body, by the name it has in the schemas.
import type * as Wire from './types/index.js';

/** Names of request bodies; validated strictly (unknown members refused). */
export interface RequestTypes {
  AppealDraft: Wire.AppealDraft;
  AttachmentDraft: Wire.AttachmentDraft;
  AttachmentPartDraft: Wire.AttachmentPartDraft;
  AppealSearch: Wire.AppealSearch;
  EnteredAppealDraft: Wire.EnteredAppealDraft;
  CodeCollectionDraft: Wire.CodeCollectionDraft;
  CodeReissueDraft: Wire.CodeReissueDraft;
  SupplementDraft: Wire.SupplementDraft;
  WithdrawalDraft: Wire.WithdrawalDraft;
  ErasureDraft: Wire.ErasureDraft;
  EvaluationDraft: Wire.EvaluationDraft;
  FollowUpDraft: Wire.FollowUpDraft;
  AnswerDraft: Wire.AnswerDraft;
  AssignDraft: Wire.AssignDraft;
  ContactLookDraft: Wire.ContactLookDraft;
  ContestDraft: Wire.ContestDraft;
  DeclineDraft: Wire.DeclineDraft;
  DocketDraft: Wire.DocketDraft;
  HandlingDraft: Wire.HandlingDraft;
  MergeDraft: Wire.MergeDraft;
  NoteDraft: Wire.NoteDraft;
  PetitionExtensionDraft: Wire.PetitionExtensionDraft;
  RecategoriseDraft: Wire.RecategoriseDraft;
  ReopenDraft: Wire.ReopenDraft;
  WitnessDraft: Wire.WitnessDraft;
  CommitmentDraft: Wire.CommitmentDraft;
  ExtensionDraft: Wire.ExtensionDraft;
  ExtensionDecisionDraft: Wire.ExtensionDecisionDraft;
  CommitmentNodeDraft: Wire.CommitmentNodeDraft;
  EvidenceDraft: Wire.EvidenceDraft;
  CommitmentVerdictDraft: Wire.CommitmentVerdictDraft;
  CommitmentWithdrawalDraft: Wire.CommitmentWithdrawalDraft;
  WhistleDraft: Wire.WhistleDraft;
  ArrivalDraft: Wire.ArrivalDraft;
  WhistleStatementDraft: Wire.WhistleStatementDraft;
  StandDownDraft: Wire.StandDownDraft;
  WhistleResultDraft: Wire.WhistleResultDraft;
  TaskDraft: Wire.TaskDraft;
  TaskNodeDraft: Wire.TaskNodeDraft;
  TaskNodeMoveDraft: Wire.TaskNodeMoveDraft;
  TaskNodeFinishDraft: Wire.TaskNodeFinishDraft;
  TaskNodeDropDraft: Wire.TaskNodeDropDraft;
  TaskNoteDraft: Wire.TaskNoteDraft;
  TaskLinkDraft: Wire.TaskLinkDraft;
  TaskFundingDraft: Wire.TaskFundingDraft;
  TaskClaimDraft: Wire.TaskClaimDraft;
  TaskVerdictDraft: Wire.TaskVerdictDraft;
  TaskWithdrawalDraft: Wire.TaskWithdrawalDraft;
  DirectoryDraft: Wire.DirectoryDraft;
  FollowDraft: Wire.FollowDraft;
  PublicationDraft: Wire.PublicationDraft;
  PublishDraft: Wire.PublishDraft;
  RefusePublicationDraft: Wire.RefusePublicationDraft;
  SimilarDraft: Wire.SimilarDraft;
  UnpublishDraft: Wire.UnpublishDraft;
  SessionDraft: Wire.SessionDraft;
  SessionCorrectionDraft: Wire.SessionCorrectionDraft;
  VisitDraft: Wire.VisitDraft;
  HouseholdsDraft: Wire.HouseholdsDraft;
  CalendarYearDraft: Wire.CalendarYearDraft;
  SettingDraft: Wire.SettingDraft;
  WebhookDraft: Wire.WebhookDraft;
  WebhookSwitchDraft: Wire.WebhookSwitchDraft;
  WebhookRotationDraft: Wire.WebhookRotationDraft;
  WebhookSendingDraft: Wire.WebhookSendingDraft;
}

/** Names of response bodies; validated tolerantly by readers, so that members can be added. */
export interface ResponseTypes {
  AppealLists: Wire.AppealLists;
  AttachmentImage: Wire.AttachmentImage;
  AttachmentProgress: Wire.AttachmentProgress;
  AttachmentTicket: Wire.AttachmentTicket;
  AuditedLookPage: Wire.AuditedLookPage;
  Body: Wire.Body;
  BodyList: Wire.BodyList;
  CollectedCode: Wire.CollectedCode;
  Demand: Wire.Demand;
  CommitmentDetail: Wire.CommitmentDetail;
  CommitmentPage: Wire.CommitmentPage;
  StaffCommitmentList: Wire.StaffCommitmentList;
  Erasure: Wire.Erasure;
  Health: Wire.Health;
  LogEntryPage: Wire.LogEntryPage;
  LogExport: Wire.LogExport;
  LogProof: Wire.LogProof;
  NewWebhook: Wire.NewWebhook;
  Problem: Wire.Problem;
  PublicAppealDetail: Wire.PublicAppealDetail;
  PublicAppealPage: Wire.PublicAppealPage;
  PublicationPage: Wire.PublicationPage;
  Receipt: Wire.Receipt;
  ReportCard: Wire.ReportCard;
  SeenContact: Wire.SeenContact;
  SimilarAppeals: Wire.SimilarAppeals;
  Session: Wire.Session;
  SessionPage: Wire.SessionPage;
  SessionTotals: Wire.SessionTotals;
  StaffAppeal: Wire.StaffAppeal;
  StaffAppealPage: Wire.StaffAppealPage;
  StaffReceipt: Wire.StaffReceipt;
  StreamEventPage: Wire.StreamEventPage;
  TaskDetail: Wire.TaskDetail;
  TaskPage: Wire.TaskPage;
  TaskSuggestions: Wire.TaskSuggestions;
  TrackedAppeal: Wire.TrackedAppeal;
  DirectoryEntry: Wire.DirectoryEntry;
  UnitDirectory: Wire.UnitDirectory;
  UnitOverview: Wire.UnitOverview;
  WhistleDetail: Wire.WhistleDetail;
  WhistlePage: Wire.WhistlePage;
  VisitCoverage: Wire.VisitCoverage;
  VisitPage: Wire.VisitPage;
  VisitReceipt: Wire.VisitReceipt;
  WorkingYears: Wire.WorkingYears;
  UnitSetting: Wire.UnitSetting;
  UnitSettings: Wire.UnitSettings;
  SettingChangePage: Wire.SettingChangePage;
  Webhook: Wire.Webhook;
  WebhookActPage: Wire.WebhookActPage;
  WebhookDelivery: Wire.WebhookDelivery;
  WebhookDeliveryPage: Wire.WebhookDeliveryPage;
  WebhookList: Wire.WebhookList;
  WebhookSecret: Wire.WebhookSecret;
}

/** Types whose schemas are published too: they are hashed, streamed or read from a file, not sent as a whole body. */
export interface EmbeddedTypes {
  AppealFacts: Wire.AppealFacts;
  CardFacts: Wire.CardFacts;
  CommitmentFacts: Wire.CommitmentFacts;
  ImportMapping: Wire.ImportMapping;
  PublicAppeal: Wire.PublicAppeal;
  SettingFacts: Wire.SettingFacts;
  StreamEvent: Wire.StreamEvent;
  TaskFacts: Wire.TaskFacts;
  WebhookEvent: Wire.WebhookEvent;
  WhistleFacts: Wire.WhistleFacts;
}

export type RequestTypeName = keyof RequestTypes;
export type ResponseTypeName = keyof ResponseTypes;
export type EmbeddedTypeName = keyof EmbeddedTypes;
