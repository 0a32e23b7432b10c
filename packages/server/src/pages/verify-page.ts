// `/verify`, `/verify/<body>`: how anybody checks a unit's sealed log on a machine of their own, and what that can't show.
import { html } from 'hono/html';
import { parseCheckpoint } from '@huiyin/sdk/rules';
import { formatCount } from '@huiyin/sdk/views';
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { heading, unbroken } from './heading.js';
import { htmlResponse } from './html-response.js';
import { document, type Bundle, type Markup } from './layout.js';
import { verifySharing } from './page-sharing.js';
import { sizeOf } from './size.js';
import { headSection, headTitle, readHead } from './verify-head.js';
import { readWeeks, weeksSection } from './verify-weeks.js';

const TITLE = '自己核对|封存日志';

/** Which unit's log: to be chosen. */
export async function verifyPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { items } = await deps.useCases['bodies.list'](
    { path: {}, query: {}, body: undefined },
    publicContext(page),
  );
  const main = html`<h1>${heading(TITLE)}</h1>
    ${lead} ${what()}
    <h2>核对哪个单位的</h2>
    <ul class="plain">
      ${items.map(({ slug, name }) => html`<li><a class="target" href="/verify/${slug}">${name}</a></li>`)}
    </ul>`;
  return drawn(deps, page, { main });
}

export async function verifyBodyPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const slug = page.path['body'] ?? '';
  const call = { path: { body: slug }, query: {}, body: undefined };
  const context = publicContext(page);
  const [body, key, checkpoint] = await Promise.all([
    deps.useCases['bodies.get'](call, context),
    deps.sealKeyOf(call.path.body),
    deps.useCases['log.checkpoint'](call, context).catch((error: unknown) => {
      if (error instanceof OperationError && error.code === 'log.empty') return undefined;
      throw error;
    }),
  ]);
  // A key begins with the name of its log, which ends in the ledger.
  const origin = key?.split('+', 1)[0];
  const keeper = (await deps.unitOfLedger(origin?.split('/').at(-1) ?? '')) ?? body;
  const [asked, weeks] = await Promise.all([
    readHead(deps, page, slug),
    readWeeks(deps, page.url, keeper.slug, context),
  ]);
  const size = sizeOf(page.url, page.request.method);
  const main = html`<h1>${heading(`{body}：|${TITLE}`, { body: body.name })}</h1>
    ${lead} ${headSection({ asked, url: page.url, origin })} ${what()}
    <h2>现在的签名</h2>
    ${
      checkpoint === undefined
        ? html`<p>这本日志还没有签过名。请过几分钟再来看。</p>`
        : html`<p>
              现在一共封存了${formatCount(parseCheckpoint(checkpoint).checkpoint.size)}条。下面是对这些条的签名，请存下来：以后的日志必须接得上它。
            </p>
            <pre class="digits" translate="no">${checkpoint}</pre>`
    }
    <h2>先要有钥匙</h2>
    <p>
      核对要一把“钥匙”，一长串字，中间有两个加号，印在回执、海报上，写在街道网页的
      <code>seal-key</code>后面。<strong>别向这台服务器要</strong>：骗人的服务器会给一把假的。
    </p>
    ${
      key !== undefined &&
      html`<p>这台服务器自己说，它现在用的是下面这一把。请拿手里的和它对一对，一个字都不差才算：</p>
        <pre class="break" translate="no">${key}</pre>`
    }
    <huiyin-log-check
      body="${body.slug}"
      seal-key="${key ?? ''}"
      id="device"
      ${size.isLarge && html`size="large"`}
      ><h2>在网页上核对</h2>
      <p>
        要在这一页上核对，浏览器得打开脚本。打不开也没关系，下面的办法不用这一页的脚本，也更靠得住。
      </p></huiyin-log-check
    >
    <h2>在自己的电脑上核对</h2>
    <p>网页上的核对程序也是这台服务器给的。不放心它，就在装了 Node.js 的电脑上运行：</p>
    <pre translate="no">
npx -p @huiyin/sdk huiyin-verify verify ${deps.origin} --body ${body.slug} --key '您的钥匙' --memory seen.json</pre>
    <p>
      它把日志从头到尾读一遍，一条一条重算，再和您上次看到的比（记在 <code>seen.json</code>
      里）。“对得上”退出码是 0，“对不上”是 1，“核对不了”是 3。手里有文章、海报上印的那一行，就在后面加上
      <code translate="no">--head '那一行'</code>，一起核对。
    </p>
    ${weeksSection(weeks, { url: page.url, body, keeper })}
    <h2>成绩单也能自己重算</h2>
    <pre translate="no">
npx -p @huiyin/sdk huiyin-verify recompute ${deps.origin} --body ${body.slug} --card 公布的编号 --key '您的钥匙'</pre>
    <p>算出来的和公布的一个字节都不差，才会说是同一份。</p>
    <h2 id="appraisal">考核依据也能自己重算</h2>
    <p>上级考核用的数，是从这本日志里数出来、签了名的一份文件（JSON）。拿到文件的人，这样重算：</p>
    <pre translate="no">
npx -p @huiyin/sdk huiyin-verify appraisal 文件.json --key '您的钥匙' --from ${deps.origin}</pre>
    <p>签名、日志、每一个数都对得上，才会说是真的。</p>
    <p>
      每种格式怎么算、还有什么查不出来，写在 <code>docs/seal.md</code>、<code>docs/attacks.md</code>
      里，照着写得出一个自己的核对程序。
    </p>
    <p><a class="target" href="/b/${body.slug}">回到${body.name}的专页</a></p>`;
  const said = headTitle(asked);
  return drawn(deps, page, {
    main,
    body,
    bundle: deps.logCheck,
    isDemo: body.demo === true,
    ...(said !== undefined && { said }),
  });
}

const lead = html`<p class="lead">
  每件诉求、每项承诺走的每一步，都记进一本只能往后添的日志，写下就盖住。改一个字、少一条、换一条，自己一算就知道。
</p>`;

function what(): Markup {
  return html`<h2>查得出什么，查不出什么</h2>
    <ul>
      <li>查得出：写下的有没有被改、被删、被插，日子有没有被偷偷挪。</li>
      <li>查不出：当初写的是不是真的，有没有该写没写的。所以“单位说办好了”和“居民确认”分开记。</li>
      <li>
        查不出：不核对的人看到的。两个人看到两本不一样的，要拿签名比一比才知道，所以请把签名存下来、传给别人。
      </li>
      <li>信访件不公开，只看得到有几条；应本人要求抹除的，只剩日子和状态。</li>
    </ul>`;
}

function drawn(
  deps: PageDeps,
  page: PageRequest,
  {
    main,
    isDemo = false,
    said,
    ...more
  }: {
    readonly main: Markup;
    readonly body?: { slug: string; name: string };
    readonly bundle?: Bundle;
    readonly isDemo?: boolean;
    /** What came of what was asked: heard first by whoever listens to the page. */
    readonly said?: string;
  },
): Response {
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  const title = [said, unbroken(TITLE), more.body?.name].filter(Boolean).join(' · ');
  const sharing = verifySharing(more.body && { ...more.body, demo: isDemo }, deps.origin);
  const shell = { title, nonce, size, ...more, demo: isDemo, sharing, main };
  return htmlResponse(document(shell), { nonce, private: page.request.method === 'POST' });
}
