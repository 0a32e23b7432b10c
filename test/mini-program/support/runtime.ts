// What the platform has around a mini-program's pages, made in the browser: `wx`, `App`, `getApp`, and opening pages.

/** What Node gives the page. */
interface Bridge {
  wxRequest(id: number, option: object): Promise<Told>;
  wxAbort(id: number): Promise<void>;
  wxRandom(length: number): Promise<number[]>;
  wxStorage(method: string, option: object): Promise<Told>;
}

type Told = { readonly value: unknown; readonly error?: undefined } | { readonly error: unknown };

interface Callbacks {
  success?(value: unknown): void;
  fail?(error: unknown): void;
}

interface Component {
  readonly dom: Element;
  readonly instance: Record<string, ((query?: object) => unknown) | undefined>;
  attach(parent: Node): void;
  detach(): void;
  querySelector(selector: string): { dispatchEvent(type: string, options: object): void } | undefined;
}

/** WeChat's runner, as its file puts it into the page. */
interface Runner {
  load(path: string, tag: string, options: object): string;
  render(id: string): Component;
}

declare global {
  interface Window {
    /** What a test does to the phone. */
    phone?: {
      /** Closes what is open. */
      putAway(): void;
      open(name: string, query: object): Promise<void>;
      enter(part: string, event: string, value: unknown): Promise<void>;
      lifetime(name: string): Promise<void>;
      /** How often a page said that it had been read anew. */
      refreshed: number;
    };
  }
}

/** Runs in the page, so that nothing outside of it can be used. */
export function installRuntime({ files, wxml }: { files: Record<string, string>; wxml: string }): void {
  const world = window as unknown as Window &
    Bridge & {
      simulate: Runner;
      require(path: string): unknown;
      /** The runner's own `require`. */
      runModule?(path: string): unknown;
      __FILE_MAP__: Record<string, unknown>;
      wx: object;
      App(program: object): void;
      getApp(): object;
    };
  const tell = (told: Told, { success, fail }: Callbacks): void => {
    if (told.error === undefined) success?.((told as { value: unknown }).value);
    else fail?.(told.error);
  };
  const stored =
    (method: string) =>
    ({ success, fail, ...option }: Callbacks): void =>
      void world
        .wxStorage(method, option)
        .then((told) => tell(told, { ...(success && { success }), ...(fail && { fail }) }));
  let requests = 0;
  world.wx = {
    request({ success, fail, ...option }: Callbacks) {
      const id = ++requests;
      void world
        .wxRequest(id, option)
        .then((told) => tell(told, { ...(success && { success }), ...(fail && { fail }) }));
      return { abort: () => void world.wxAbort(id) };
    },
    getRandomValues({ length, success }: Callbacks & { length: number }) {
      void world.wxRandom(length).then((bytes) => success?.({ randomValues: Uint8Array.from(bytes).buffer }));
    },
    getAppBaseInfo: () => ({ language: 'zh_CN', fontSizeSetting: 17 }),
    getStorage: stored('getStorage'),
    setStorage: stored('setStorage'),
    removeStorage: stored('removeStorage'),
    stopPullDownRefresh: () => void (phone.refreshed += 1),
  };

  // The compiler's output makes a function for each page's template.
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as the runner does it in Node
  const template = new Function(wxml)() as (path: string) => unknown;
  const names = ['form', 'tracker', 'card', 'countdown'];
  const templates = names.map((name) => [
    `pages/${name}/${name}.wxml`,
    template(`pages/${name}/${name}.wxml`),
  ]);
  world.__FILE_MAP__ = { ...files, ...Object.fromEntries(templates) };

  // A module is run once, as on the platform; the runner would run it at every use.
  const run = (world.runModule ??= world.require);
  const modules = new Map<string, unknown>();
  world.require = (path) => {
    if (!modules.has(path)) modules.set(path, run(path));
    return modules.get(path);
  };

  let app: { onLaunch?(): void } = {};
  world.App = (program) => (app = program);
  world.getApp = () => app;
  world.require('app');
  app.onLaunch?.();

  // What the platform's own elements look like, as far as it matters for where things are.
  const own = document.createElement('style');
  own.textContent =
    'body{margin:0}wx-view,wx-form,wx-button,wx-label,wx-radio-group,wx-picker{display:block}wx-input,wx-textarea{display:block}';
  document.head.append(own);

  const loaded = new Map<string, string>();
  let shown: Component | undefined;
  const putAway = (): void => {
    shown?.instance['onUnload']?.();
    shown?.detach();
    shown = undefined;
  };
  const phone: NonNullable<typeof window.phone> = {
    refreshed: 0,
    putAway,
    async open(name, query) {
      putAway();
      const path = `pages/${name}/${name}`;
      const id =
        loaded.get(name) ?? world.simulate.load(path, `page-${name}`, { compiler: 'official', rootPath: '' });
      loaded.set(name, id);
      shown = world.simulate.render(id);
      shown.attach(document.body);
      await shown.instance['onLoad']?.(query);
      await shown.instance['onShow']?.();
    },
    async enter(part, event, value) {
      const found = shown?.querySelector(`.${part}`);
      if (!found) throw new Error(`nothing on the page has the class ${part}`);
      found.dispatchEvent(event, { detail: { value } });
      // The runner tells the page a turn later.
      await new Promise((resolve) => setTimeout(resolve));
    },
    async lifetime(name) {
      await shown?.instance[name]?.();
    },
  };
  window.phone = phone;
}
