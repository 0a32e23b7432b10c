// The worker of one page that opens without a network: keeps that page and its script, and nothing else.
import { pageClock } from '../foundation/clock.js';

/** What the server writes before this script: which files there are, and of which build. */
interface Shell {
  /** Of the page: its caches are known by it. */
  readonly name: string;
  readonly version: string;
  /** The page that is shown in place of the real one: it holds nothing of anybody. */
  readonly page: string;
  readonly largePage: string;
  /** What the page loads; addresses that name their content carry `?v=`. */
  readonly files: readonly string[];
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly huiyinShell: Shell;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', heed: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', heed: (event: FetchEvent) => void): void;
}

const worker = self as unknown as WorkerScope;
const { name, version, page, largePage, files } = worker.huiyinShell;
const PREFIX = `huiyin-${name}-`;
const CACHE = PREFIX + version;
/** Milliseconds a page may take before the kept one is shown: a bar of signal in a stairwell is often none. */
const PATIENCE = 4_000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request, url));
  else if (files.includes(url.pathname + url.search)) event.respondWith(getFile(request, url));
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Not from the browser's own cache: that may hold the files of the build before.
  await cache.addAll([page, largePage, ...files].map((address) => new Request(address, { cache: 'reload' })));
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((cache) => cache.startsWith(PREFIX) && cache !== CACHE);
  await Promise.all(old.map((cache) => caches.delete(cache)));
  await worker.clients.claim();
}

/** The real page where the server answers in time; the kept one where it doesn't. */
async function openPage(request: Request, url: URL): Promise<Response> {
  const kept = url.searchParams.get('size') === 'large' ? largePage : page;
  const late = new Promise<undefined>((resolve) => pageClock.after(PATIENCE, () => resolve(undefined)));
  const answer = await Promise.race([fetch(request).catch(() => undefined), late]);
  if (answer && answer.status < 500) return answer;
  return (await keptFile(kept)) ?? answer ?? Response.error();
}

async function getFile(request: Request, url: URL): Promise<Response> {
  const address = url.pathname + url.search;
  const isNamedByContent = url.searchParams.has('v');
  const kept = isNamedByContent ? await keptFile(address) : undefined;
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const old = await keptFile(address);
    if (old) return old;
    throw error;
  }
}

async function keptFile(address: string): Promise<Response | undefined> {
  return await (await caches.open(CACHE)).match(address);
}
