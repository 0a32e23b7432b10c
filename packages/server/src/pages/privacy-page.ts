// `/privacy`: what is collected, why, for how long, and what a resident can ask for.
import { html } from 'hono/html';
import type { PageRequest } from '../http/pages.js';
import type { PageDeps } from './deps.js';
import { document } from './layout.js';
import { htmlResponse } from './html-response.js';
import { sizeOf } from './size.js';
import { pageWords } from './words.js';

export async function privacyPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const nonce = deps.randomText(16);
  const main = html`<h1>${pageWords.privacy}</h1>
    <p>您提诉求时，我们只收办这件事用得着的内容。这一页说清楚收什么、给谁看、存多久，您可以要求什么。</p>
    <h2>收什么，为什么</h2>
    <dl>
      <dt>什么事、在哪儿、哪一类</dt>
      <dd>用来办事和分派。必填。</dd>
      <dt>称呼、电话</dt>
      <dd>只用来就这件事联系您，可以不填。加密保存，不出现在工作人员的页面上。</dd>
      <dt>您属于哪类人群</dt>
      <dd>只用来统计谁还没被听到，可以不选，从不公开。</dd>
      <dt>查询码</dt>
      <dd>只有您有。我们存的是算不回去的指纹，工作人员看不到，也不会问您要。</dd>
    </dl>
    <h2>什么会公开</h2>
    <p>
      编号、收到的日子、类别、办到哪一步、过了多少天，会公开。姓名、电话、门牌号不公开。标题和内容只有您单独同意、并经人检查之后才公开；不同意也照样办。
    </p>
    <p>不留姓名的诉求，只公开日子，不公开钟点。</p>
    <h2>存在哪里</h2>
    <p>
      存在本单位的数据库里，联系方式另外加密。封存日志里只有编号、日子和办理状态，没有内容、地点和联系方式。
    </p>
    <h2>您可以要求</h2>
    <p>
      查看、更正、删除您的个人信息，撤回公开的同意。请带上编号到街道窗口，或打
      12345。删除以后，这件诉求仍算在收到的件数里。
    </p>
    <h2>未成年人</h2>
    <p>不满 14 周岁的，请家长或监护人来填。</p>
    <h2>没有第三方</h2>
    <p>这里的网页和组件不连任何第三方，不放跟踪，不用广告。</p>`;
  const size = sizeOf(page.url, page.request.method);
  return htmlResponse(document({ title: pageWords.privacy, nonce, size, main }), { nonce });
}
