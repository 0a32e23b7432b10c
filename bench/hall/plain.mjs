// The peer: a plain broadcaster of server-sent events and of one page by its entity tag, with nothing else behind it.
import { createServer } from 'node:http';

const listeners = new Set();
let version = 0;
const server = createServer((request, response) => {
  if (request.url === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
    return;
  }
  if (request.method === 'POST') {
    version += 1;
    for (const listener of listeners)
      listener.write(`event: meeting.changed\ndata: {"version":${version}}\n\n`);
    response.end('{}');
    return;
  }
  const etag = `"${version}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, { etag });
  response.end(isKnown ? undefined : `<p>${version}</p>`);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
