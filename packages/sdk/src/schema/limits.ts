// How long each text of a request may be. Made from src/types by `node packages/sdk/scripts/build-schema.mjs`.

/**
 * By type and member; of a union by its tag first. In Unicode code points: an emoji is one, though it is two
 * of the units HTML's `maxlength` counts.
 *
 * @example
 * ```ts
 * import { limits } from '@huiyin/sdk/limits';
 *
 * console.log(limits.AppealDraft.title.maxLength); // 60
 * ```
 */
export const limits = {
  AppealDraft: {
    body: { maxLength: 40 },
    occurredAt: { maxLength: 35 },
    item: { maxLength: 40 },
    title: { minLength: 1, maxLength: 60 },
    text: { minLength: 1, maxLength: 5000 },
    place: { minLength: 1, maxLength: 120 },
    contact: {
      name: { minLength: 1, maxLength: 40 },
      phone: { maxLength: 23 },
    },
  },
  AttachmentDraft: {
    body: { maxLength: 40 },
  },
  CommitmentPhotoDraft: {
    text: { minLength: 4, maxLength: 200 },
    photo: {
      id: { maxLength: 30 },
      secret: { maxLength: 43 },
    },
  },
  PublishPhotoDraft: {},
  RefusePhotoDraft: {},
  AttachmentPartDraft: {
    secret: { maxLength: 43 },
    data: { minLength: 4, maxLength: 131072 },
  },
  AppealSearch: {
    words: { minLength: 1, maxLength: 60 },
    phone: { maxLength: 23 },
    name: { minLength: 1, maxLength: 40 },
    cursor: { maxLength: 400 },
  },
  EnteredAppealDraft: {
    occurredAt: { maxLength: 35 },
    body: { maxLength: 40 },
    item: { maxLength: 40 },
    title: { minLength: 1, maxLength: 60 },
    text: { minLength: 1, maxLength: 5000 },
    place: { minLength: 1, maxLength: 120 },
    contact: {
      name: { minLength: 1, maxLength: 40 },
      phone: { maxLength: 23 },
    },
  },
  CodeCollectionDraft: {
    phoneLast4: { minLength: 4, maxLength: 4 },
  },
  CodeReissueDraft: {
    note: { minLength: 10, maxLength: 500 },
  },
  SupplementDraft: {
    text: { minLength: 1, maxLength: 2000 },
  },
  WithdrawalDraft: {
    reason: { maxLength: 500 },
  },
  ErasureDraft: {},
  EvaluationDraft: {
    comment: { maxLength: 2000 },
  },
  FollowUpDraft: {
    comment: { maxLength: 2000 },
  },
  AnswerDraft: {
    resolved: {
      text: { minLength: 1, maxLength: 5000 },
    },
    promised: {
      text: { minLength: 1, maxLength: 5000 },
      promise: {
        text: { minLength: 1, maxLength: 500 },
        owner: {
          name: { minLength: 1, maxLength: 40 },
          title: { minLength: 1, maxLength: 60 },
        },
        due: {
          day: {},
          'calendar-days': {},
          'working-days': {},
        },
        witnessGroup: { minLength: 1, maxLength: 60 },
      },
    },
    'needs-coordination': {
      text: { minLength: 1, maxLength: 5000 },
      called: { minLength: 1, maxLength: 60 },
    },
    cannot: {
      text: { minLength: 1, maxLength: 5000 },
      basis: { minLength: 1, maxLength: 500 },
      alternative: { minLength: 1, maxLength: 500 },
    },
    adopted: {
      text: { minLength: 1, maxLength: 5000 },
      in: { minLength: 1, maxLength: 200 },
    },
    'not-adopted': {
      text: { minLength: 1, maxLength: 5000 },
      why: { minLength: 1, maxLength: 500 },
    },
    'policy-only': {
      text: { minLength: 1, maxLength: 5000 },
    },
  },
  AssignDraft: {
    unit: { maxLength: 40 },
    note: { maxLength: 500 },
  },
  ContactLookDraft: {
    reason: { minLength: 2, maxLength: 200 },
  },
  ContestDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  DeclineDraft: {
    goTo: { minLength: 1, maxLength: 500 },
  },
  DocketDraft: {
    supervisor: { minLength: 1, maxLength: 40 },
    note: { maxLength: 500 },
  },
  HandlingDraft: {
    note: { maxLength: 500 },
  },
  MergeDraft: {
    into: { maxLength: 16 },
    note: { maxLength: 500 },
  },
  NoteDraft: {
    note: { maxLength: 500 },
  },
  PetitionExtensionDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  RecategoriseDraft: {
    item: { maxLength: 40 },
    note: { maxLength: 500 },
  },
  ReopenDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  WitnessDraft: {
    note: { minLength: 10, maxLength: 2000 },
  },
  CommitmentDraft: {
    body: { maxLength: 40 },
    appeal: { maxLength: 16 },
    text: { minLength: 1, maxLength: 500 },
    owner: {
      name: { minLength: 1, maxLength: 40 },
      title: { minLength: 1, maxLength: 60 },
    },
    due: {
      day: {},
      'calendar-days': {},
      'working-days': {},
    },
    witnessGroup: { minLength: 1, maxLength: 60 },
  },
  ExtensionDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  ExtensionDecisionDraft: {
    note: { maxLength: 500 },
  },
  CommitmentNodeDraft: {
    title: { minLength: 1, maxLength: 120 },
  },
  EvidenceDraft: {
    text: { minLength: 1, maxLength: 1000 },
  },
  CommitmentVerdictDraft: {
    comment: { maxLength: 1000 },
  },
  CommitmentWithdrawalDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  WhistleDraft: {
    appeal: { maxLength: 16 },
    arriveBy: {
      day: {},
      'calendar-days': {},
      'working-days': {},
    },
    about: { minLength: 1, maxLength: 500 },
  },
  ArrivalDraft: {
    bureau: { maxLength: 40 },
  },
  WhistleStatementDraft: {
    bureau: { maxLength: 40 },
    text: { minLength: 1, maxLength: 1000 },
  },
  StandDownDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  WhistleResultDraft: {
    result: { minLength: 1, maxLength: 1000 },
  },
  TaskDraft: {
    body: { maxLength: 40 },
    unit: { maxLength: 40 },
    title: { minLength: 1, maxLength: 80 },
    text: { minLength: 1, maxLength: 1000 },
    owner: {
      name: { minLength: 1, maxLength: 40 },
      title: { minLength: 1, maxLength: 60 },
    },
    funding: {
      text: { minLength: 1, maxLength: 300 },
      source: { minLength: 1, maxLength: 120 },
    },
    proposal: {
      title: { minLength: 1, maxLength: 120 },
      number: { minLength: 1, maxLength: 40 },
    },
    witnessGroup: { minLength: 1, maxLength: 60 },
  },
  TaskNodeDraft: {
    title: { minLength: 1, maxLength: 120 },
  },
  TaskNodeMoveDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  TaskNodeFinishDraft: {
    note: { minLength: 1, maxLength: 500 },
  },
  TaskNodeDropDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  TaskNoteDraft: {
    text: { minLength: 1, maxLength: 500 },
  },
  TaskLinkDraft: {
    proposal: {
      title: { minLength: 1, maxLength: 120 },
      number: { minLength: 1, maxLength: 40 },
    },
  },
  TaskFundingDraft: {
    text: { minLength: 1, maxLength: 300 },
    source: { minLength: 1, maxLength: 120 },
  },
  TaskClaimDraft: {
    note: { minLength: 1, maxLength: 1000 },
  },
  TaskVerdictDraft: {
    comment: { maxLength: 1000 },
  },
  TaskWithdrawalDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  MeetingDraft: {
    body: { maxLength: 40 },
    title: { minLength: 1, maxLength: 80 },
    place: { minLength: 1, maxLength: 120 },
    startsAt: { maxLength: 35 },
  },
  MeetingQuestionDraft: {
    asked: { minLength: 1, maxLength: 60 },
    place: { minLength: 1, maxLength: 120 },
    text: { minLength: 1, maxLength: 5000 },
    body: { maxLength: 40 },
    contact: {
      name: { minLength: 1, maxLength: 40 },
      phone: { maxLength: 23 },
    },
    occurredAt: { maxLength: 35 },
    answer: {
      resolved: {
        text: { minLength: 1, maxLength: 5000 },
      },
      promised: {
        text: { minLength: 1, maxLength: 5000 },
        promise: {
          text: { minLength: 1, maxLength: 500 },
          owner: {
            name: { minLength: 1, maxLength: 40 },
            title: { minLength: 1, maxLength: 60 },
          },
          due: {
            day: {},
            'calendar-days': {},
            'working-days': {},
          },
          witnessGroup: { minLength: 1, maxLength: 60 },
        },
      },
      'needs-coordination': {
        text: { minLength: 1, maxLength: 5000 },
        called: { minLength: 1, maxLength: 60 },
      },
      cannot: {
        text: { minLength: 1, maxLength: 5000 },
        basis: { minLength: 1, maxLength: 500 },
        alternative: { minLength: 1, maxLength: 500 },
      },
      adopted: {
        text: { minLength: 1, maxLength: 5000 },
        in: { minLength: 1, maxLength: 200 },
      },
      'not-adopted': {
        text: { minLength: 1, maxLength: 5000 },
        why: { minLength: 1, maxLength: 500 },
      },
      'policy-only': {
        text: { minLength: 1, maxLength: 5000 },
      },
    },
  },
  MeetingAnswerDraft: {
    answer: {
      resolved: {
        text: { minLength: 1, maxLength: 5000 },
      },
      promised: {
        text: { minLength: 1, maxLength: 5000 },
        promise: {
          text: { minLength: 1, maxLength: 500 },
          owner: {
            name: { minLength: 1, maxLength: 40 },
            title: { minLength: 1, maxLength: 60 },
          },
          due: {
            day: {},
            'calendar-days': {},
            'working-days': {},
          },
          witnessGroup: { minLength: 1, maxLength: 60 },
        },
      },
      'needs-coordination': {
        text: { minLength: 1, maxLength: 5000 },
        called: { minLength: 1, maxLength: 60 },
      },
      cannot: {
        text: { minLength: 1, maxLength: 5000 },
        basis: { minLength: 1, maxLength: 500 },
        alternative: { minLength: 1, maxLength: 500 },
      },
      adopted: {
        text: { minLength: 1, maxLength: 5000 },
        in: { minLength: 1, maxLength: 200 },
      },
      'not-adopted': {
        text: { minLength: 1, maxLength: 5000 },
        why: { minLength: 1, maxLength: 500 },
      },
      'policy-only': {
        text: { minLength: 1, maxLength: 5000 },
      },
    },
    occurredAt: { maxLength: 35 },
  },
  MeetingMoveDraft: {
    startsAt: { maxLength: 35 },
    place: { minLength: 1, maxLength: 120 },
    reason: { minLength: 10, maxLength: 500 },
  },
  MeetingCancellationDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  MeetingSplitDraft: {
    into: { maxLength: 18 },
  },
  MeetingAgendaDraft: {},
  MeetingOpeningDraft: {
    at: { maxLength: 35 },
  },
  MeetingAttendanceDraft: {},
  MeetingCardDraft: {
    publication: { maxLength: 18 },
  },
  MeetingClosingDraft: {
    at: { maxLength: 35 },
  },
  MeetingMinutesDraft: {
    text: { minLength: 1, maxLength: 5000 },
  },
  MeetingReviewDraft: {
    well: { minLength: 1, maxLength: 1000 },
    badly: { minLength: 1, maxLength: 1000 },
    next: { minLength: 1, maxLength: 1000 },
  },
  SeatDraft: {},
  SeatReturnDraft: {
    code: { minLength: 1, maxLength: 40 },
  },
  SeatPrintDraft: {},
  SeatVoidDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  MeetingRatingDraft: {
    code: { minLength: 1, maxLength: 40 },
  },
  MeetingAskDraft: {
    item: { maxLength: 40 },
    title: { minLength: 1, maxLength: 60 },
    text: { minLength: 1, maxLength: 5000 },
    place: { minLength: 1, maxLength: 120 },
    contact: {
      name: { minLength: 1, maxLength: 40 },
      phone: { maxLength: 23 },
    },
  },
  MeetingTakeDraft: {
    appeal: { maxLength: 16 },
    asked: { minLength: 1, maxLength: 60 },
    answer: {
      resolved: {
        text: { minLength: 1, maxLength: 5000 },
      },
      promised: {
        text: { minLength: 1, maxLength: 5000 },
        promise: {
          text: { minLength: 1, maxLength: 500 },
          owner: {
            name: { minLength: 1, maxLength: 40 },
            title: { minLength: 1, maxLength: 60 },
          },
          due: {
            day: {},
            'calendar-days': {},
            'working-days': {},
          },
          witnessGroup: { minLength: 1, maxLength: 60 },
        },
      },
      'needs-coordination': {
        text: { minLength: 1, maxLength: 5000 },
        called: { minLength: 1, maxLength: 60 },
      },
      cannot: {
        text: { minLength: 1, maxLength: 5000 },
        basis: { minLength: 1, maxLength: 500 },
        alternative: { minLength: 1, maxLength: 500 },
      },
      adopted: {
        text: { minLength: 1, maxLength: 5000 },
        in: { minLength: 1, maxLength: 200 },
      },
      'not-adopted': {
        text: { minLength: 1, maxLength: 5000 },
        why: { minLength: 1, maxLength: 500 },
      },
      'policy-only': {
        text: { minLength: 1, maxLength: 5000 },
      },
    },
    occurredAt: { maxLength: 35 },
  },
  MeetingAsideDraft: {
    appeal: { maxLength: 16 },
    reason: { minLength: 4, maxLength: 500 },
  },
  ReviewDraft: {
    body: { maxLength: 40 },
    period: { maxLength: 7 },
    conflictNote: { minLength: 2, maxLength: 300 },
    resolution: {
      reason: { minLength: 20, maxLength: 1000 },
    },
    satisfaction: {
      reason: { minLength: 20, maxLength: 1000 },
    },
    lasting: {
      reason: { minLength: 20, maxLength: 1000 },
    },
  },
  ReviewRevisionDraft: {
    conflictNote: { minLength: 2, maxLength: 300 },
    resolution: {
      reason: { minLength: 20, maxLength: 1000 },
    },
    satisfaction: {
      reason: { minLength: 20, maxLength: 1000 },
    },
    lasting: {
      reason: { minLength: 20, maxLength: 1000 },
    },
  },
  ReviewResponseDraft: {
    text: { minLength: 10, maxLength: 1000 },
  },
  DirectoryDraft: {
    body: { maxLength: 40 },
    phone: {
      number: { maxLength: 24 },
    },
    online: {
      label: { minLength: 1, maxLength: 60 },
      url: { maxLength: 300 },
    },
  },
  NoticeDraft: {
    body: { maxLength: 40 },
    grid: { minLength: 1, maxLength: 40 },
    title: { minLength: 1, maxLength: 60 },
    text: { minLength: 1, maxLength: 1000 },
    corrects: { maxLength: 18 },
  },
  NoticeWithdrawalDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  PairingDraft: {
    person: { minLength: 1, maxLength: 60 },
    unit: { maxLength: 40 },
    household: {
      place: { minLength: 1, maxLength: 80 },
      name: { minLength: 1, maxLength: 40 },
      phone: { maxLength: 23 },
    },
    why: { minLength: 1, maxLength: 500 },
  },
  PairingEndDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  PairingLookDraft: {
    reason: { minLength: 2, maxLength: 200 },
  },
  MeetingPortfoliosDraft: {},
  ProgressMeetingDraft: {
    decided: { minLength: 1, maxLength: 2000 },
  },
  PlanDraft: {
    topic: { minLength: 1, maxLength: 60 },
    asked: { minLength: 1, maxLength: 1000 },
    known: { minLength: 1, maxLength: 2000 },
    cannot: { minLength: 1, maxLength: 1000 },
    speaker: { minLength: 1, maxLength: 60 },
  },
  PlanRevisionDraft: {
    plan: {
      topic: { minLength: 1, maxLength: 60 },
      asked: { minLength: 1, maxLength: 1000 },
      known: { minLength: 1, maxLength: 2000 },
      cannot: { minLength: 1, maxLength: 1000 },
      speaker: { minLength: 1, maxLength: 60 },
    },
  },
  PlanApprovalDraft: {},
  DecisionDraft: {
    body: { maxLength: 40 },
    question: { minLength: 1, maxLength: 120 },
    background: { minLength: 1, maxLength: 2000 },
    witnessGroup: { minLength: 1, maxLength: 60 },
  },
  BallotPrintDraft: {},
  BallotVoidDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  DecisionExtensionDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  DecisionCloseDraft: {},
  DecisionAdoptionDraft: {
    text: { minLength: 1, maxLength: 1000 },
    in: { maxLength: 18 },
  },
  DecisionRefusalDraft: {
    why: { minLength: 10, maxLength: 1000 },
  },
  DecisionCancellationDraft: {
    reason: { minLength: 10, maxLength: 500 },
  },
  InspectionDraft: {
    text: { minLength: 10, maxLength: 600 },
  },
  InspectionPhotoDraft: {
    text: { minLength: 4, maxLength: 200 },
    photo: {
      id: { maxLength: 30 },
      secret: { maxLength: 43 },
    },
  },
  BallotDraft: {
    code: { minLength: 1, maxLength: 40 },
  },
  FollowDraft: {},
  PublicationDraft: {
    body: { maxLength: 40 },
    period: { maxLength: 7 },
  },
  PublishDraft: {},
  RefusePublicationDraft: {
    note: { minLength: 10, maxLength: 500 },
  },
  SimilarDraft: {
    body: { maxLength: 40 },
    title: { minLength: 1, maxLength: 60 },
    text: { minLength: 1, maxLength: 5000 },
    place: { minLength: 1, maxLength: 120 },
  },
  UnpublishDraft: {},
  SessionDraft: {
    body: { maxLength: 40 },
    heldAt: { maxLength: 35 },
    place: { minLength: 1, maxLength: 120 },
    words: { minLength: 1, maxLength: 1000 },
    alsoPresent: { minLength: 1, maxLength: 200 },
  },
  SessionCorrectionDraft: {
    reason: { minLength: 10, maxLength: 500 },
    heldAt: { maxLength: 35 },
    place: { minLength: 1, maxLength: 120 },
    words: { minLength: 1, maxLength: 1000 },
    alsoPresent: { minLength: 1, maxLength: 200 },
  },
  VisitDraft: {
    body: { maxLength: 40 },
    grid: { minLength: 1, maxLength: 40 },
    visitedAt: { maxLength: 35 },
    household: { minLength: 1, maxLength: 80 },
    heard: { minLength: 1, maxLength: 3000 },
    care: { minLength: 1, maxLength: 1000 },
  },
  HouseholdsDraft: {
    body: { maxLength: 40 },
  },
  CalendarYearDraft: {
    notice: { minLength: 1, maxLength: 100 },
  },
  SettingDraft: {
    body: { maxLength: 40 },
    reason: { minLength: 4, maxLength: 200 },
    value: {
      population: {
        population: {
          source: { minLength: 2, maxLength: 80 },
        },
      },
      windows: {},
      categories: {},
      channels: {},
      'contact-points': {},
      vocabulary: {
        own: {
          first: {
            label: { minLength: 2, maxLength: 12 },
          },
          second: {
            label: { minLength: 2, maxLength: 12 },
          },
          rest: {
            label: { minLength: 2, maxLength: 12 },
          },
        },
      },
      taxonomy: {},
      formulas: {},
      'frame-origins': {},
    },
  },
  WebhookDraft: {
    body: { maxLength: 40 },
    url: { maxLength: 500 },
    note: { minLength: 1, maxLength: 60 },
  },
  WebhookSwitchDraft: {},
  WebhookRotationDraft: {},
  WebhookSendingDraft: {
    again: { maxLength: 26 },
  },
} as const;
