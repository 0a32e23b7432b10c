// The operation `events.stream`: a subscription for as long as somebody listens.
import type { QueryOf } from '@huiyin/sdk/routes';
import { OperationError, type Actor } from '../use-cases/operation.js';
import type { AppDependencies } from './dependencies.js';
import { eventStream } from './event-stream.js';
import { respond } from './respond.js';
import type { ShapeCheck } from './response-shape.js';
import type { RequestScope } from './scope.js';
import { defaultStreamSettings, type Streams } from './streams.js';

/** Opens a stream. @throws OperationError when it may not be opened */
export async function openEventStream(
  scope: RequestScope,
  { topics }: QueryOf<'events.stream'>,
  actor: Actor,
  app: Pick<AppDependencies, 'eventFeed' | 'sleep' | 'log' | 'settings'>,
  tools: { readonly streams: Streams; readonly shapes: ShapeCheck },
): Promise<Response> {
  const after = lastEventId(scope.request.headers);
  const place = tools.streams.enter(scope.client);
  scope.request.signal.addEventListener('abort', place.leave, { once: true });
  try {
    const { requestId } = scope;
    const request = { topics, actor, requestId, ...(after !== undefined && { after }) };
    const subscription = await app.eventFeed.subscribe(request, place.signal);
    const headers = {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Proxies that collect answers before they pass them on would hold the events back.
      'X-Accel-Buffering': 'no',
    };
    if (scope.request.method === 'HEAD') {
      place.leave();
      return respond(scope, { status: 200, headers });
    }
    const body = eventStream({
      ...app,
      subscription,
      place,
      requestId,
      settings: app.settings.streams ?? defaultStreamSettings,
      disconnect: scope.disconnect,
      shapes: tools.shapes,
    });
    return respond(scope, { status: 200, headers, body });
  } catch (error) {
    place.leave();
    throw error;
  }
}

/** Where to go on after; undefined for a listener that begins now. @throws OperationError `cursor.invalid` */
function lastEventId(headers: Headers): string | undefined {
  const id = headers.get('last-event-id');
  if (id === null || id === '') return undefined;
  if (!/^[A-Za-z0-9_-]{1,400}$/.test(id)) throw new OperationError('cursor.invalid');
  return id;
}
