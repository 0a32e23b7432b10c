// The fixed words an appeal is sorted by. The order on screen is the dictionaries', never this one.

/** What the resident wants: something done, a fault owned, an idea weighed, or thanks passed on. */
export type AppealKind = 'request' | 'criticism' | 'suggestion' | 'praise';

/** Every way an appeal can reach a unit (workflow: channels). */
export type Channel =
  | 'web'
  | 'hotline-12345'
  | 'hotline-6555'
  | 'visit'
  | 'grid'
  | 'wechat'
  | 'box'
  | 'station'
  | 'session'
  | 'meeting'
  | 'deputy'
  | 'hall'
  | 'petition'
  | 'agent'
  | 'import';

/** The channels a resident can use without a member of staff. */
export type OpenChannel = 'web' | 'wechat' | 'box' | 'station' | 'hall';

/** Who is asking, as far as they care to say (分众化). Never leaves the private view. */
export type Cohort =
  'elderly' | 'disabled' | 'commuters' | 'new-employment' | 'families' | 'business' | 'other' | 'undisclosed';

/** Top-level categories. */
export type Category =
  | 'environment'
  | 'property'
  | 'parking'
  | 'lifts'
  | 'eldercare'
  | 'greening'
  | 'utilities'
  | 'facilities'
  | 'housing'
  | 'education'
  | 'health'
  | 'employment'
  | 'safety'
  | 'transport'
  | 'other';

/** When it can be done: at once, by a date, or as steady work. */
export type Horizon = 'now' | 'dated' | 'ongoing';

/** Who has to act for it to be done. */
export type Level = 'street' | 'district' | 'city' | 'residents';

/** Everybody but the street itself: who can be called when the street can't do it alone. */
export type OtherLevel = Exclude<Level, 'street'>;
