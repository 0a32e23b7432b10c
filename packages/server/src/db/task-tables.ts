// The tables of the library of tasks.
import type { TaskStatus } from '@huiyin/sdk';
import type { TaskCase } from '@huiyin/sdk/rules';
import type { Json } from './column-types.js';

export interface TaskTable {
  ledger: string;
  id: string;
  body: string;
  unit: string;
  /** Its place in the library's order: 0 near, 1 mid, 2 long. */
  horizon: number;
  status: TaskStatus;
  confirm_by: string | null;
  state: Json<TaskCase>;
}

export interface TaskAppealTable {
  ledger: string;
  task: string;
  appeal: string;
}

export interface TaskTables {
  task: TaskTable;
  task_appeal: TaskAppealTable;
}
