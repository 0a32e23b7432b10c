// The tables of decisions.
import type { DecisionNewsType, DecisionStatus } from '@huiyin/sdk';
import type { DecisionCase } from '@huiyin/sdk/rules';
import type { Generated } from 'kysely';
import type { Json } from './column-types.js';
import type { PrintedCodeTables } from './printed-code-tables.js';

export interface DecisionTable {
  ledger: string;
  id: string;
  body: string;
  status: DecisionStatus;
  opens_on: string;
  /** Whether it was found, at the last inspection, not all as decided. */
  is_wanting: Generated<boolean>;
  state: Json<DecisionCase>;
}

export interface DecisionTables extends PrintedCodeTables {
  decision: DecisionTable;
  decision_announcement: {
    ledger: string;
    seq: number;
    decision: string;
    body: string;
    change: DecisionNewsType;
    status: DecisionStatus;
    day: string;
  };
  decision_box: { ledger: string; decision: string; sealed: Buffer };
}
