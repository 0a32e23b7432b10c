// A thread for tests: what the promise says is what it does.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, facts }) => {
  const { text } = facts.what.view;
  if (text === 'die') process.exit(3);
  if (text === 'throw') throw new Error('nobody caught it');
  if (text === 'hang') for (;;);
  if (text === 'refuse') return parentPort.postMessage({ id, failed: 'ArticleError: unfit' });
  if (text === 'unknown') parentPort.postMessage({ id: id + 1000, png: new Uint8Array(1) });
  if (text === 'environment')
    return parentPort.postMessage({ id, png: Buffer.from(Object.keys(process.env).join()) });
  return parentPort.postMessage({ id, png: new TextEncoder().encode(text) });
});
