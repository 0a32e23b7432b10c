// Tasks of the library 民生任务库 as anyone can see them: one, and a unit's.
import { cursor, limit, slug, taskHorizon, taskPath } from './parameters.js';
import type { Route } from './route.js';

export const taskRoutes = {
  'tasks.list': {
    summary:
      'Tasks 民生任务库 on a unit’s page, near ones first, with the counts of all of them by horizon: who does what in which steps, paid with what, and the appeals behind it.',
    method: 'GET',
    path: '/v1/tasks',
    access: 'public',
    query: { body: slug, horizon: taskHorizon, cursor, limit },
    response: { status: 200, type: 'TaskPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
  'tasks.get': {
    summary: 'One task with its whole life.',
    method: 'GET',
    path: '/v1/tasks/{id}',
    access: 'public',
    pathParameters: taskPath,
    response: { status: 200, type: 'TaskDetail' },
    errors: ['task.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
