// The tables of response plans.
import type { PlanContent, PlanStatus, Role } from '@huiyin/sdk';
import type { Instant, Json } from './column-types.js';

export interface PlanTable {
  ledger: string;
  id: string;
  meeting: string;
  body: string;
  status: PlanStatus;
  revision: number;
  content: Json<PlanContent>;
  changed_at: Instant;
  unit: string;
  person: string;
}

/** As `Tables` has them, by name. */
export interface PlanTables {
  response_plan: PlanTable;
  response_plan_revision: Omit<PlanTable, 'id' | 'meeting' | 'body'> & { plan: string; role: Role };
}
