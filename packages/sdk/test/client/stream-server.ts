// What a server sends on an event stream, and a client that follows it without pausing.
import type { ServerResponse } from 'node:http';
import { createClient, type ClientOptions, type StreamEvent } from '@huiyin/sdk';
import { bytesOf, writtenSleep } from './server.js';

export const topics = ['body:fangzhuang'] as const;
export const code = '1234 5678 9012 3456';

export const eventOf = (id: number) => ({
  type: 'appeal.changed',
  id: String(id),
  topic: 'body:fangzhuang',
  number: 'FZ-2026-000109',
  state: 'accepted',
});
export const frame = (id: number): string =>
  `id: ${id}\nevent: appeal.changed\ndata: ${JSON.stringify(eventOf(id))}\n\n`;

export function sse(response: ServerResponse, text = ''): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
  if (text) response.write(text);
  return response;
}

/** A client whose pauses take no time. */
export const clientOf = (endpoint: string, more: Partial<ClientOptions> = {}) =>
  createClient({ endpoint, random: bytesOf(0), ...writtenSleep(), ...more });

/** The ids of the first so many events. */
export async function take(events: AsyncIterable<StreamEvent>, count: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of events) if (ids.push(id) === count) break;
  return ids;
}
