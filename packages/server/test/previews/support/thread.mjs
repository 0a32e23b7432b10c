// A thread for tests: what the promise says is what it does.
import { parentPort } from 'node:worker_threads';

const drawn = (bytes) => ({ bytes: new Uint8Array(bytes), type: 'image/png', warnings: [] });

parentPort.on('message', ({ id, work }) => {
  const { text } = work.what.view;
  if (text === 'die') process.exit(3);
  if (text === 'throw') throw new Error('nobody caught it');
  if (text === 'hang') for (;;);
  if (text === 'refuse') return parentPort.postMessage({ id, failed: 'ArticleError: unfit' });
  if (text === 'unknown') parentPort.postMessage({ id: id + 1000, drawn: drawn(1) });
  if (text === 'environment')
    return parentPort.postMessage({ id, drawn: drawn(Buffer.from(Object.keys(process.env).join())) });
  return parentPort.postMessage({ id, drawn: drawn(new TextEncoder().encode(text)) });
});
