// The fields of a response plan's form, in their order, and what can be done with one.
import type { ActField } from './act-form.js';

export const planActNames = ['write', 'revise', 'approve'] as const;
export type PlanAct = (typeof planActNames)[number];

export type PlanFieldName =
  'category' | 'topic' | 'asked' | 'appeals' | 'known' | 'promises' | 'cannot' | 'speaker' | 'units';

export const planFields: readonly ActField<PlanFieldName>[] = [
  { name: 'category', control: 'select', required: true },
  { name: 'topic', control: 'line', required: true },
  { name: 'asked', control: 'area', required: true },
  { name: 'appeals', control: 'lines' },
  { name: 'known', control: 'area', required: true },
  { name: 'promises', control: 'lines' },
  { name: 'cannot', control: 'area' },
  { name: 'speaker', control: 'line', required: true },
  { name: 'units', control: 'lines' },
];
