// `/privacy`: what is collected, who reads it, what is published, for how long, and what a resident can ask for.
import { html } from 'hono/html';
import type { PageRequest } from '../http/pages.js';
import type { PageDeps } from './deps.js';
import { document, type Markup } from './layout.js';
import { htmlResponse } from './html-response.js';
import { published, sealed } from './published.js';
import { sizeOf } from './size.js';
import { pageWords } from './words.js';

export async function privacyPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const nonce = deps.randomText(16);
  const main = html`<h1>${pageWords.privacy}</h1>
    <p>
      您提诉求时，我们只收办这件事用得着的内容。这一页说清楚收什么、给谁看、什么会公开、存多久，您可以要求什么。
    </p>
    <h2>收什么，为什么</h2>
    <dl>
      <dt>什么事、在哪儿、哪一类</dt>
      <dd>用来办事和分派。必填。</dd>
      <dt>称呼、电话</dt>
      <dd>
        只用来就这件事联系您，和核对来领查询码的是不是您。可以不填。加密保存，不出现在工作人员的页面上。
      </dd>
      <dt>照片</dt>
      <dd>
        可以不放。服务器照着重画一遍再存，拍摄的地点、时间、机型都不留。加密保存，从不公开：您自己凭编号和查询码看得到，正在办这件事的单位看得到，哪个单位哪天看过，您查进度时也看得到。传了没有交的，一天后删掉。
      </dd>
      <dt>您属于哪类人群</dt>
      <dd>只用来统计谁还没被听到，可以不选，从不公开。</dd>
      <dt>查询码</dt>
      <dd>
        只有您有。我们存的是算不回去的指纹，工作人员看不到，也不会问您要。工作人员替您登记的，由您自己来领，哪天领走的有记录。
      </dd>
    </dl>
    <h2>谁能看到您写的话</h2>
    <p>
      您写的标题、具体情况、地点，没有您单独同意就不公开；后来补充和评价时写的话，从不公开。不公开的，能看到的是：
    </p>
    <ul>
      <li>您自己，凭编号和查询码。</li>
      <li>收到这件诉求的街道和它下面各单位的工作人员，以及接手办这件事的单位。</li>
      <li>它们的上级里负责督办和审计的人，还有为这件事专门授权、到期收回的人。</li>
    </ul>
    <h2>什么会公开</h2>
    <p>公开的诉求单子里，每一件有这些，没有别的：</p>
    ${list(published)}
    <p>通过信访渠道提的，不在单子里。不留姓名的诉求，只公开日子，不公开钟点。</p>
    <p>
      您同意公开的标题、具体情况和地点，负责的单位要有人先看一遍，隐去姓名、电话、证件号、车牌、门牌号，再公开；也可能说明理由，不公开。只能隐去，不能改写。该在
      3
      个工作日内看完，等着看的、超过的、不公开的各有多少件，单位的专页上都写着。已经公开的，您随时可以收回：<a
        class="target"
        href="/t"
        >查到这一件</a
      >，点“不再公开”。别人看到时留下的，收不回来。
    </p>
    <p>
      在网页上点“关注这一件”，只给这一件加一个数，不记是谁。为了让您再找到它，编号记在您自己的浏览器里，可以随时清掉。提交前查有没有同样的，您写的只用来比一比，不记下来。
    </p>
    <h2>封存日志里有什么</h2>
    <p>
      每走一步都记进一本只能往后添、不能改的日志，谁都可以查对。没有您写的话，没有地点、姓名和电话。每一条记的是下面这些里用得着的：
    </p>
    ${list(sealed)}
    <p>单位公开作出的承诺和兑现的日子，也记在里面。通过信访渠道提的，只占一个位置，不打开。</p>
    <h2>存在哪里，存多久</h2>
    <p>存在本单位的数据库里，联系方式另外加密。</p>
    <p>
      存多久，由使用这套系统的单位按规定来定，并应当写在这里。这套演示系统没有定期限：不删除，就一直存着。封存日志不删除。
    </p>
    <h2>您可以要求</h2>
    <p>
      查看、复制我们存着的：有编号和查询码的，<a class="target" href="/t">查到这一件</a
      >，点“下载我的记录”，您写的话、留的联系方式、谁看过、同意过什么，都在一份文件里，只给您，我们不另外留。
    </p>
    <p>
      要更正的，还有没有查询码、要查看复制或者撤回公开同意的，请带上编号到街道窗口，或打
      <a class="target" href="tel:12345">12345</a>。
    </p>
    <h2>删除您写的内容</h2>
    <p>
      有编号和查询码的，自己就能删：<a class="target" href="/t">查到这一件</a
      >，最下面有“删除我的内容”。没有查询码的，请带上编号和书面的要求到街道窗口。
    </p>
    <p>
      删除以后，您写的话、答复您的话、照片、联系方式、查询码都没有了，谁也找不回来，谁也不能再证明当时写的是什么，只有您自己下载过的文件还在您手里。还没办完的，等于撤回。
    </p>
    <p>
      会留下的：编号、日子和办到哪一步，照样公开，照样算在收到的件数里；单位为它作的承诺。为了不重复办理，刚提交过的回答会加密存一天，只有用同一次提交才打得开，到时候自己删掉。数据库的备份里的，到备份过期才没有。
    </p>
    <h2>未成年人</h2>
    <p>不满 14 周岁的，请家长或监护人来填。</p>
    <h2>没有第三方</h2>
    <p>这里的网页和组件不连任何第三方，不放跟踪，不用广告。</p>`;
  const size = sizeOf(page.url, page.request.method);
  return htmlResponse(document({ title: pageWords.privacy, nonce, size, main }), { nonce });
}

function list(members: Readonly<Record<string, string>>): Markup {
  return html`<ul>
    ${Object.values(members).map((text) => html`<li>${text}</li>`)}
  </ul>`;
}
