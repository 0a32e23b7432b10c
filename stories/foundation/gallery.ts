// An element that draws everything the foundation offers, for looking at and for axe.
import { wordsFor } from '@huiyin/sdk/words';
import type { Mark } from '@huiyin/sdk/views';
import { commonWordsFor, type CommonWords } from '@huiyin/sdk/words';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { HuiyinElement } from '../../packages/widgets/src/foundation/element.js';
import { fields } from '../../packages/widgets/src/foundation/styles/fields.js';
import { errorSummary } from '../../packages/widgets/src/foundation/templates/error-summary.js';
import {
  checkbox,
  radioGroup,
  selectField,
  textArea,
  textField,
} from '../../packages/widgets/src/foundation/templates/fields.js';
import { statusMark } from '../../packages/widgets/src/foundation/templates/status-mark.js';

export type Chapter = 'text' | 'controls' | 'fields' | 'faults';

const MARKS: readonly (readonly [Mark, string])[] = [
  ['open', '办理中'],
  ['late', '超期'],
  ['claimed', '单位称办结'],
  ['confirmed', '居民确认'],
  ['witnessed', '回访确认'],
  ['unknown', '无人确认'],
  ['aside', '已撤回'],
];

const VERDICTS = [
  { value: 'solved', label: '解决了' },
  { value: 'half', label: '解决了一半', hint: '请在下面写写还差什么' },
  { value: 'unsolved', label: '没解决' },
] as const;

/** Everything an element can be made of. */
export class FoundationGallery extends HuiyinElement<{ readonly type: 'loaded' }> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, fields];

  // Without decorators and fields, which the story builder compiles otherwise than the packages' compiler.
  static override properties = { chapter: {}, text: { state: true } };

  declare chapter: Chapter;
  declare private text: string;

  constructor() {
    super();
    this.chapter = 'text';
    this.text = '三号楼东边的电梯上周开始常停在半层，老人不敢坐。';
    this.state = { type: 'loaded' };
  }

  readonly #onInput = (text: string): void => {
    this.text = text;
  };

  protected override wordsIn(lang: string | undefined): CommonWords {
    return commonWordsFor(lang);
  }

  protected override renderContent(): unknown {
    switch (this.chapter) {
      case 'text':
        return this.#renderText();
      case 'controls':
        return this.#renderControls();
      default:
        return this.#renderFields(this.chapter === 'faults');
    }
  }

  #renderText(): TemplateResult {
    return html`<h2>方庄街道 2026 年成绩单</h2>
      <p class="muted small">截至 2026年11月22日（周日）09:30</p>
      <p><span class="figure">7</span> 件还没办好，最久的已经 <strong class="digits">61</strong> 天。</p>
      <p>
        收到您的诉求以后，先受理，再答复。办没办好，您说了算。详细的办法见
        <a href="https://huiyin.example/b/fangzhuang/a-very-long-address-that-must-not-overflow">
          https://huiyin.example/b/fangzhuang/a-very-long-address-that-must-not-overflow</a
        >。
      </p>
      <h3>按状态</h3>
      <ul class="plain">
        ${MARKS.map(([mark, word]) => html`<li>${statusMark(mark, word)}</li>`)}
      </ul>
      <h3>您提的诉求</h3>
      <dl>
        <dt>地点</dt>
        <dd>芳古园一区 3 号楼</dd>
        <dt>类别</dt>
        <dd>电梯</dd>
      </dl>
      <h4>分类</h4>
      <table>
        <caption>
          大家反映什么
        </caption>
        <tr>
          <th scope="col">类别</th>
          <th scope="col">状态</th>
          <th scope="col" class="number">件数</th>
        </tr>
        <tr>
          <th scope="row">环境卫生</th>
          <td>${statusMark('confirmed', '居民确认')}</td>
          <td class="number">34</td>
        </tr>
        <tr>
          <th scope="row">电梯</th>
          <td>${statusMark('claimed', '单位称办结')}</td>
          <td class="number">1,319</td>
        </tr>
      </table>`;
  }

  #renderControls(): TemplateResult {
    return html`<h2>按钮和提示</h2>
      <p>
        <button class="button">提交</button><button class="button secondary">再试一次</button
        ><button class="button quiet">查另一件</button><button class="button" disabled>正在提交……</button
        ><a class="button" href="https://huiyin.example/">打开完整的页面</a>
      </p>
      <div class="notice"><p>收到了。编号 FZ-2026-000109，我们会在 12 月 4 日前答复您。</p></div>
      <div class="notice late"><p>期限是 11 月 20 日，已经晚了 2 天。</p></div>
      <div class="notice wrong"><p>照片太大(42 MB)。请换一张小于 20 MB 的，或者不带照片先提交。</p></div>
      <div class="notice done"><p>您已确认解决。</p></div>
      <p class="loading">正在读取……</p>`;
  }

  #renderFields(isFaulty: boolean): TemplateResult {
    const words = wordsFor(this.lang);
    const fault = (message: string) => (isFaulty ? message : undefined);
    const ignore = () => undefined;
    const typed = { value: this.text, onInput: this.#onInput };
    return html`<h2>提诉求</h2>
      ${
        isFaulty
          ? errorSummary('还有两处要补一下', [
              { id: 'place', message: '请写写在哪儿，写到小区或路口就行。' },
              { id: 'verdict-0', message: '请选一项。' },
            ])
          : ''
      }
      ${textField(words, {
        id: 'place',
        label: '在哪儿',
        hint: '写到小区、楼号或路口就行',
        error: fault('请写写在哪儿，写到小区或路口就行。'),
        required: true,
        value: '',
        onInput: ignore,
      })}
      ${textArea(words, {
        id: 'text',
        label: '具体情况',
        hint: '什么时候开始的、现在怎么样、您希望怎么办。',
        most: isFaulty ? 20 : 2_000,
        ...typed,
      })}
      ${selectField(
        words,
        { id: 'category', label: '属于哪一类', choices: VERDICTS, value: undefined, onChoose: ignore },
        '请选一类',
      )}
      ${radioGroup(words, {
        id: 'verdict',
        label: '事情解决了吗?',
        choices: VERDICTS,
        value: isFaulty ? undefined : 'half',
        error: fault('请选一项。'),
        onChoose: ignore,
      })}
      ${checkbox(words, {
        id: 'consent',
        label: '同意公开标题和内容',
        hint: '公开前有人检查，去掉姓名、电话、门牌号。不同意也照样办。',
        checked: true,
        onToggle: ignore,
      })}
      <button class="button">提交</button>`;
  }
}
