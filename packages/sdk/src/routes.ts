// The one route table: the server registers it, the client calls it, openapi.json is made from it.
import { attachmentRoutes } from './routes/attachment-routes.js';
import { bodyRoutes } from './routes/body-routes.js';
import { commitmentRoutes } from './routes/commitment-routes.js';
import { decisionRoutes } from './routes/decision-routes.js';
import { directoryRoutes } from './routes/directory-routes.js';
import { meetingRoutes } from './routes/meeting-routes.js';
import { newsRoutes } from './routes/news-routes.js';
import { noticeRoutes } from './routes/notice-routes.js';
import { pageRoutes } from './routes/page-routes.js';
import { publicRoutes } from './routes/public-routes.js';
import { residentRoutes } from './routes/resident-routes.js';
import { reviewRoutes } from './routes/review-routes.js';
import type { Route } from './routes/route.js';
import { sessionRoutes } from './routes/session-routes.js';
import { staffRoutes } from './routes/staff-routes.js';
import { taskRoutes } from './routes/task-routes.js';
import { whistleRoutes } from './routes/whistle-routes.js';
import type { RequestTypeName, RequestTypes, ResponseTypeName, ResponseTypes } from './wire-types.js';

export { sharedErrors, staffErrors, writeErrors } from './routes/errors.js';
export type { Access, Parameter, Route } from './routes/route.js';
export { pageRoutes };

/** Every operation of the API under its name in the SDK. */
export const routes = {
  ...publicRoutes,
  ...residentRoutes,
  ...attachmentRoutes,
  ...bodyRoutes,
  ...directoryRoutes,
  ...newsRoutes,
  ...noticeRoutes,
  ...commitmentRoutes,
  ...whistleRoutes,
  ...sessionRoutes,
  ...taskRoutes,
  ...meetingRoutes,
  ...decisionRoutes,
  ...reviewRoutes,
  ...staffRoutes,
} as const satisfies Readonly<Record<string, Route>>;

export type Operation = keyof typeof routes;
export type PageRoute = keyof typeof pageRoutes;

type Table = typeof routes;
type Shape<P> = P extends { schema: { type: 'integer' } } ? number : string;
type RequiredNames<P> = { [K in keyof P]: P[K] extends { required: true } ? K : never }[keyof P];
type Values<P> = { [K in RequiredNames<P>]: Shape<P[K]> } & {
  [K in Exclude<keyof P, RequiredNames<P>>]?: Shape<P[K]>;
};

/** Path parameters of an operation, by name. */
export type PathOf<Op extends Operation> = Table[Op] extends { pathParameters: infer P }
  ? { [K in keyof P]: string }
  : Record<never, never>;
/** Query parameters of an operation, by name. */
export type QueryOf<Op extends Operation> = Table[Op] extends { query: infer P }
  ? Values<P>
  : Record<never, never>;
/** The JSON body an operation takes. */
export type RequestOf<Op extends Operation> = Table[Op] extends { request: infer N extends RequestTypeName }
  ? RequestTypes[N]
  : undefined;
/** The JSON body an operation answers with; a string for text. */
export type ResponseOf<Op extends Operation> = Table[Op]['response'] extends {
  type: infer N extends ResponseTypeName;
}
  ? ResponseTypes[N]
  : string;
