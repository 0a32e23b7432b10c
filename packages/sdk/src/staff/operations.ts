// Method and path of the staff operations; apart from the public ones, so that residents' pages don't carry them.
import type { OperationTable } from '../core/operations.js';
import type { Operation } from '../routes.js';

/** Operations of staff. */
export type StaffOperation = Extract<Operation, `staff.${string}`>;

export const staffOperations = {
  'staff.appeals.list': ['GET', '/v1/staff/appeals'],
  'staff.appeals.search': ['POST', '/v1/staff/appeals/search'],
  'staff.appeals.enter': ['POST', '/v1/staff/appeals'],
  'staff.appeals.get': ['GET', '/v1/staff/appeals/{number}'],
  'staff.appeals.accept': ['POST', '/v1/staff/appeals/{number}/accept'],
  'staff.appeals.decline': ['POST', '/v1/staff/appeals/{number}/decline'],
  'staff.appeals.assign': ['POST', '/v1/staff/appeals/{number}/assign'],
  'staff.appeals.takeOver': ['POST', '/v1/staff/appeals/{number}/take-over'],
  'staff.appeals.contest': ['POST', '/v1/staff/appeals/{number}/contest'],
  'staff.appeals.start': ['POST', '/v1/staff/appeals/{number}/start'],
  'staff.appeals.answer': ['POST', '/v1/staff/appeals/{number}/answers'],
  'staff.appeals.claimDone': ['POST', '/v1/staff/appeals/{number}/claim'],
  'staff.appeals.witness': ['POST', '/v1/staff/appeals/{number}/witness'],
  'staff.appeals.reopen': ['POST', '/v1/staff/appeals/{number}/reopen'],
  'staff.appeals.docket': ['POST', '/v1/staff/appeals/{number}/docket'],
  'staff.appeals.merge': ['POST', '/v1/staff/appeals/{number}/merge'],
  'staff.appeals.recategorise': ['POST', '/v1/staff/appeals/{number}/category'],
  'staff.appeals.contact': ['POST', '/v1/staff/appeals/{number}/contact'],
  'staff.appeals.publish': ['POST', '/v1/staff/appeals/{number}/publication'],
  'staff.appeals.refusePublication': ['POST', '/v1/staff/appeals/{number}/publication-refusal'],
  'staff.appeals.reissueCode': ['POST', '/v1/staff/appeals/{number}/code'],
  'staff.commitments.create': ['POST', '/v1/staff/commitments'],
  'staff.commitments.extend': ['POST', '/v1/staff/commitments/{id}/extensions'],
  'staff.commitments.approve': ['POST', '/v1/staff/commitments/{id}/extensions/decision'],
  'staff.commitments.addNode': ['POST', '/v1/staff/commitments/{id}/nodes'],
  'staff.commitments.addEvidence': ['POST', '/v1/staff/commitments/{id}/evidence'],
  'staff.commitments.claim': ['POST', '/v1/staff/commitments/{id}/claim'],
  'staff.commitments.witness': ['POST', '/v1/staff/commitments/{id}/verdict'],
  'staff.commitments.withdraw': ['POST', '/v1/staff/commitments/{id}/withdrawal'],
  'staff.whistles.blow': ['POST', '/v1/staff/whistles'],
  'staff.whistles.arrive': ['POST', '/v1/staff/whistles/{id}/arrivals'],
  'staff.whistles.say': ['POST', '/v1/staff/whistles/{id}/statements'],
  'staff.whistles.standDown': ['POST', '/v1/staff/whistles/{id}/stand-down'],
  'staff.whistles.close': ['POST', '/v1/staff/whistles/{id}/result'],
  'staff.contactLooks.list': ['GET', '/v1/staff/contact-looks'],
  'staff.reportCards.publish': ['POST', '/v1/staff/report-cards'],
} as const satisfies OperationTable<StaffOperation>;
