// A small file server on this machine's loopback, for tests that load built files into a browser.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Serves folders under URL prefixes, the longest prefix first.
 * @param {Record<string, string>} mounts `{ '/': folder, '/cdn/': other }`
 * @param {Record<string, string>} [headers] sent with every answer, such as a Content-Security-Policy
 * @param {Record<string, { type: string, text: string }>} [answers] by path, before any folder is looked into
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} without a trailing slash
 */
export async function serveFolders(mounts, headers = {}, answers = {}) {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const answer = answers[pathname];
    if (answer) {
      response.writeHead(200, { 'content-type': answer.type, ...headers }).end(answer.text);
      return;
    }
    const prefix = prefixes.find((candidate) => pathname.startsWith(candidate));
    const file = prefix && fileBelow(mounts[prefix], pathname.slice(prefix.length));
    const content = file && (await readFile(file).catch(() => undefined));
    if (content === undefined) {
      response.writeHead(404).end('not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headers }).end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The file a path names inside a folder; undefined when it leads out of it. */
function fileBelow(folder, path) {
  const base = normalize(folder).replace(/[\\/]$/, '');
  const file = join(base, decodeURIComponent(path === '' || path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(base + sep) ? file : undefined;
}
