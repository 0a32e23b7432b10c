// What the drawing thread runs: one order after the other, and the reason where one can't be drawn.
import { parentPort } from 'node:worker_threads';
import { drawPreview } from './draw.js';
import type { Delivery, Order } from './thread.js';

async function deliver({ id, facts }: Order): Promise<Delivery> {
  try {
    return { id, png: await drawPreview(facts) };
  } catch (error) {
    return { id, failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on('message', (order: Order) => {
  void deliver(order).then((delivery) => parentPort?.postMessage(delivery));
});
