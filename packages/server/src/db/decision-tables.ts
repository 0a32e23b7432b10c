// The tables of decisions.
import type { DecisionStatus } from '@huiyin/sdk';
import type { DecisionCase } from '@huiyin/sdk/rules';
import type { Json } from './column-types.js';
import type { PrintedCodeTables } from './printed-code-tables.js';

export interface DecisionTable {
  ledger: string;
  id: string;
  body: string;
  status: DecisionStatus;
  opens_on: string;
  state: Json<DecisionCase>;
}

export interface DecisionTables extends PrintedCodeTables {
  decision: DecisionTable;
  decision_box: { ledger: string; decision: string; sealed: Buffer };
}
