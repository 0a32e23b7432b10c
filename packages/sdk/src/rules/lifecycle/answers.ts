// Which answers each kind of appeal can be given, and what they say of its end.
import type { AnswerType, AppealKind } from '../../types/index.js';

const usual = ['resolved', 'promised', 'needs-coordination', 'cannot', 'policy-only'] as const;
const weighed = ['adopted', 'not-adopted', 'promised', 'needs-coordination', 'policy-only'] as const;

/**
 * The answers an appeal of that kind hears. A suggestion is taken up or it isn't, and it is said where, or why not:
 * nothing was broken that could be called mended.
 *
 * Source: 《实施办法》 (建议: 采纳与不采纳都要说明).
 */
export function answersFor(kind: AppealKind): readonly AnswerType[] {
  return kind === 'suggestion' ? weighed : usual;
}

/** Whether it says that the matter is done: its resident is asked, and who said it can't witness it. */
export function saysDone(type: AnswerType | undefined): boolean {
  return type === 'resolved' || type === 'adopted';
}

/** Whether it says no: the case ends by its resident's assent or their silence, and never as solved. */
export function saysNo(type: AnswerType | undefined): boolean {
  return type === 'cannot' || type === 'not-adopted';
}
