// Settings of a unit: what its administrators may set, who set it last, and what it was before.
import type { BodySummary, ClockStandard, ContactPoint } from './body.js';
import type { Category, Channel, Horizon, Level } from './classification.js';
import type { Formulas, ResolutionFormula, ResponseFormula, SatisfactionFormula } from './formulas.js';
import type { FigureRules } from './log.js';
import type { PopulationSetting, PopulationSettingDraft } from './population.js';
import type { Moment } from './time.js';
import type { OwnTaxonomyDraft } from './taxonomy-draft.js';
import type { OwnTaxonomy } from './taxonomy.js';
import type { OwnVocabularyDraft } from './vocabulary-draft.js';
import type { ListStage, OwnVocabulary, VocabularyChoice } from './vocabulary.js';

/** The parts settings come in. Each is changed by itself. */
export type SettingPart = SettingValue['part'];

/** How long the unit has. Counts for what is received from then on. */
export interface WindowsSetting {
  part: 'windows';
  standard: ClockStandard;
}

/** The categories it takes, in its own order. */
export interface CategoriesSetting {
  part: 'categories';
  categories: Category[];
}

/** The channels it says it listens on. */
export interface ChannelsSetting {
  part: 'channels';
  channels: Channel[];
}

/** How it is reached without this site. */
export interface ContactPointsSetting {
  part: 'contact-points';
  contactPoints: ContactPoint[];
}

/** The words its lists are told in. */
export interface VocabularySetting {
  part: 'vocabulary';
  vocabulary: VocabularyChoice;
  /** For `own`, and only there. */
  own?: OwnVocabulary;
}

/** Sites that may show its elements in a frame, beside those of the units above it. */
export interface FrameOriginsSetting {
  part: 'frame-origins';
  /** e.g. `https://www.example.gov.cn`. */
  origins: string[];
}

/** What exactly it takes: its own items and questions, on top of those of the units above. */
export interface TaxonomySetting {
  part: 'taxonomy';
  taxonomy: OwnTaxonomy;
}

/** By which formulas the rates of its card are counted. */
export interface FormulasSetting {
  part: 'formulas';
  formulas: Formulas;
}

/** One part as it is set. */
export type SettingValue =
  | WindowsSetting
  | CategoriesSetting
  | TaxonomySetting
  | ChannelsSetting
  | ContactPointsSetting
  | VocabularySetting
  | FormulasSetting
  | PopulationSetting
  | FrameOriginsSetting;

/** The three windows, in calendar days. */
export interface WindowsDraft {
  /**
   * Days to the first typed answer by a person.
   * @TJS-type integer
   * @minimum 1
   * @maximum 30
   */
  firstResponseDays: number;
  /**
   * Days until the matter itself should be done; not fewer than to the first answer.
   * @TJS-type integer
   * @minimum 1
   * @maximum 180
   */
  resolutionDays: number;
  /**
   * Days a resident has to confirm.
   * @TJS-type integer
   * @minimum 5
   * @maximum 60
   */
  confirmationDays: number;
}

export interface WindowsSettingDraft {
  part: 'windows';
  standard: WindowsDraft;
}

export interface CategoriesSettingDraft {
  part: 'categories';
  /**
   * Each once, in the order they are shown in; `other` is always among them.
   * @minItems 1
   * @maxItems 15
   */
  categories: Category[];
}

/** Channels a unit can say it listens on: lists are imported by whoever runs the server. */
export type ListedChannel = Exclude<Channel, 'import'>;

export interface ChannelsSettingDraft {
  part: 'channels';
  /**
   * Each once.
   * @minItems 1
   * @maxItems 14
   */
  channels: ListedChannel[];
}

/** A way to reach the unit without this site. */
export interface ContactPointDraft {
  kind: 'phone' | 'online' | 'hall' | 'walk-in';
  /**
   * e.g. `街道办事大厅`.
   * @minLength 1
   * @maxLength 40
   */
  label: string;
  /**
   * A number, an address, or opening hours.
   * @minLength 1
   * @maxLength 200
   */
  value: string;
}

export interface ContactPointsSettingDraft {
  part: 'contact-points';
  /**
   * @minItems 1
   * @maxItems 10
   */
  contactPoints: ContactPointDraft[];
}

export interface VocabularySettingDraft {
  part: 'vocabulary';
  vocabulary: VocabularyChoice;
  /** For `own`, and only there. */
  own?: OwnVocabularyDraft;
}

export interface TaxonomySettingDraft {
  part: 'taxonomy';
  taxonomy: OwnTaxonomyDraft;
}

/** One that is absent is not shown. */
export interface FormulasDraft {
  response?: ResponseFormula;
  resolution?: ResolutionFormula;
  satisfaction?: SatisfactionFormula;
}

export interface FormulasSettingDraft {
  part: 'formulas';
  formulas: FormulasDraft;
}

export interface FrameOriginsSettingDraft {
  part: 'frame-origins';
  /**
   * Each once: scheme, host and, if it is not the scheme's own, port; no path.
   * @maxItems 20
   * @items {"type":"string","pattern":"^https?://[a-z0-9]([a-z0-9.-]{0,90}[a-z0-9])?(:[0-9]{1,5})?$","maxLength":106}
   */
  origins: string[];
}

/** What a part is to be. */
export type SettingValueDraft =
  | WindowsSettingDraft
  | CategoriesSettingDraft
  | TaxonomySettingDraft
  | ChannelsSettingDraft
  | ContactPointsSettingDraft
  | VocabularySettingDraft
  | FormulasSettingDraft
  | PopulationSettingDraft
  | FrameOriginsSettingDraft;

/** A change of one part of a unit's settings. */
export interface SettingDraft {
  /**
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * The revision of that part it was read at: what somebody else has set since is not written over.
   * @TJS-type integer
   * @minimum 0
   * @maximum 1000000
   */
  revision: number;
  /**
   * Why. Needed for `windows`, `taxonomy`, `vocabulary`, `formulas` and `population`, which change how work is counted.
   * @minLength 4
   * @maxLength 200
   */
  reason?: string;
  value: SettingValueDraft;
}

/** Who set a part last. */
export interface SettingChanged {
  at: Moment;
  /** Where they work. */
  unit: BodySummary;
  person: string;
}

/** One part of a unit's settings. */
export interface UnitSetting {
  value: SettingValue;
  /**
   * How often it was set; 0 as the unit was registered.
   * @TJS-type integer
   */
  revision: number;
  /** Absent as the unit was registered. */
  changed?: SettingChanged;
  /** Present and true for what changes how work is counted: a change needs a reason and stands in the sealed log. */
  sealed?: true;
}

/** How many of a unit's appeals stand in one way, as lists tell them apart. */
export interface StandingCount {
  stage: ListStage;
  level: Level;
  horizon: Horizon;
  docketed: boolean;
  /** @TJS-type integer */
  count: number;
}

/** All settings of a unit. */
export interface UnitSettings {
  body: BodySummary;
  /** Every part once. */
  settings: UnitSetting[];
  /** How cards are counted (口径). Of the whole server: nobody sets it here. */
  figures: FigureRules;
  /** All its appeals but petitions, by how they stand: how many any three lists would hold now. */
  standings: StandingCount[];
  /** Whose settings this reader may see: their own unit's and those of the units under it. */
  units: BodySummary[];
  /** Present and true for a reader who may look and not change. */
  readOnly?: true;
}

/** One change of a unit's settings. */
export interface SettingChange extends SettingChanged {
  /** @TJS-type integer */
  revision: number;
  before: SettingValue;
  after: SettingValue;
  reason?: string;
  /**
   * Index of its entry in the ledger's sealed log, where it has one.
   * @TJS-type integer
   */
  leaf?: number;
}

export interface SettingChangePage {
  /** Newest first. */
  items: SettingChange[];
  next?: string;
}
