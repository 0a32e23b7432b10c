// The table of panel reviews.
import type { ConflictOfInterest } from '@huiyin/sdk';
import type { ReviewCase } from '@huiyin/sdk/rules';
import type { Json } from './column-types.js';

export interface ReviewTable {
  ledger: string;
  id: string;
  body: string;
  unit: string;
  person: string;
  period: string;
  conflict: ConflictOfInterest;
  resolution: number;
  satisfaction: number;
  lasting: number;
  state: Json<ReviewCase>;
}

export interface ReviewTables {
  review: ReviewTable;
}
