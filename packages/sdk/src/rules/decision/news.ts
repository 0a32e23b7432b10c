// Which steps of a decision whoever follows its unit is told of.
import type { DecisionEventType, DecisionNewsType } from '../../types/index.js';

/** Not what is done with the paper: that stands on the decision's page, and calls nobody. */
export function isDecisionNews(type: DecisionEventType): type is DecisionNewsType {
  return type !== 'codes-printed' && type !== 'codes-voided';
}
