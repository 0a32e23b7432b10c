// What the drawing thread runs: one order after the other, and the reason where one can't be drawn.
import { parentPort } from 'node:worker_threads';
import { draw } from './draw.js';
import type { Delivery, Order } from './thread.js';

async function deliver({ id, work }: Order): Promise<Delivery> {
  try {
    return { id, drawn: await draw(work) };
  } catch (error) {
    return { id, failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on('message', (order: Order) => {
  void deliver(order).then((delivery) =>
    // Handed over, not copied: this thread needs the bytes no more.
    parentPort?.postMessage(delivery, 'drawn' in delivery ? [delivery.drawn.bytes.buffer] : []),
  );
});
