// A draft of a mapping, from what a list's headers are called. A person reads it before it is used.
import type { Category, ImportMapping } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import type { List } from './list.js';

/** What headers are called that mean something; what says most about itself comes first, and takes its header. */
const names = {
  id: /编号|工单号|流水号|单号|序号|^id$/i,
  phone: /电话|手机|号码|联系方式/,
  anonymous: /匿名/,
  consentToPublish: /同意.*公开|是否公开/,
  cohort: /人群|群体/,
  category: /分类|类别|类型|领域/,
  channel: /渠道|来源|途径/,
  occurredAt: /发生.*(时间|日期)/,
  receivedAt: /(来电|留言|登记|受理|提交|反映|收到|创建|诉求).*(时间|日期)|^(时间|日期)$/,
  name: /姓名|用户|来电人|联系人|反映人/,
  place: /地址|地点|位置|小区|点位/,
  title: /主题|标题|题目|事由/,
  text: /详情|详细|内容|描述|诉求|正文/,
} as const;

type Meaning = keyof typeof names;

/** Different values a column of categories may have; with more it is something else. */
const MOST_VALUES = 40;

export async function suggestMapping({ headers, rows }: List, source: string): Promise<ImportMapping> {
  const columns = guessed(headers);
  const rule = (meaning: Meaning): { column: string } | undefined => {
    const column = columns.get(meaning);
    return column === undefined ? undefined : { column };
  };
  const [id, occurredAt, channel, cohort] = (['id', 'occurredAt', 'channel', 'cohort'] as const).map(rule);
  const [name, phone, anonymous] = (['name', 'phone', 'anonymous'] as const).map(rule);
  const consentToPublish = rule('consentToPublish');
  const category = columns.get('category');
  return {
    source,
    body: 'fangzhuang',
    ...(id && { id }),
    title: rule('title') ?? { default: '（没有标题）' },
    text: rule('text') ?? { column: '内容' },
    place: { ...rule('place'), default: '未写明' },
    ...(occurredAt && { occurredAt }),
    ...(!occurredAt || columns.has('receivedAt')
      ? { receivedAt: rule('receivedAt') ?? { column: '日期' } }
      : {}),
    category:
      category === undefined
        ? { default: 'other' }
        : { column: category, values: await valuesOf(category, rows), default: 'other' },
    ...(channel && { channel: { ...channel, default: 'import' as const } }),
    ...(cohort && { cohort: { ...cohort, default: 'undisclosed' as const } }),
    ...((name ?? phone) && { contact: { ...(name && { name }), ...(phone && { phone }) } }),
    ...(anonymous && { anonymous }),
    ...(consentToPublish && { consentToPublish }),
  };
}

/** One header for each meaning, none used twice. */
function guessed(headers: readonly string[]): ReadonlyMap<Meaning, string> {
  const found = new Map<Meaning, string>();
  for (const [meaning, pattern] of Object.entries(names) as [Meaning, RegExp][]) {
    const header = headers.find((one) => pattern.test(one) && ![...found.values()].includes(one));
    if (header !== undefined) found.set(meaning, header);
  }
  return found;
}

/** What the column says, each to be given its meaning; ours where it is called alike. */
async function valuesOf(column: string, rows: List['rows']): Promise<Record<string, Category>> {
  const labels = Object.entries(wordsFor('zh-CN').terms.categories) as [Category, string][];
  const values: Record<string, Category> = Object.create(null) as Record<string, Category>;
  for await (const line of rows) {
    const value = 'cells' in line ? line.cells.get(column) : undefined;
    if (typeof value !== 'string') continue;
    values[value] ??= labels.find(([, label]) => label === value)?.[0] ?? 'other';
    if (Object.keys(values).length > MOST_VALUES) return {};
  }
  return values;
}
