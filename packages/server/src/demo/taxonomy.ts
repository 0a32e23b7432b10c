// What exactly residents of the demonstration can ask for: the district's items, and what 方庄 adds to them.
import type { TaxonomyItem, TaxonomyQuestion } from '@huiyin/sdk';
import type { OwnTaxonomy } from '@huiyin/sdk/rules';

const whichLift: TaxonomyQuestion = {
  code: 'which-lift',
  ask: '是哪一部电梯',
  kind: 'text',
  required: true,
  hint: '例如：东边那部',
};
const meals: TaxonomyQuestion[] = [
  { code: 'meal', ask: '想解决哪一餐', kind: 'choice', choices: ['早餐', '午餐', '晚餐', '都要'] },
  { code: 'home-delivery', ask: '需要送餐上门吗', kind: 'yes-no' },
];

const day = (firstResponseDays: number, resolutionDays: number): Pick<TaxonomyItem, 'clock'> => ({
  clock: { firstResponseDays, resolutionDays },
});

const lifts: TaxonomyItem[] = [
  {
    code: 'lift-trapped',
    category: 'lifts',
    group: '电梯运行',
    name: '困过人、急停',
    unit: 'zhujian',
    standard: '1 天内答复，3 天内停梯查明原因，检验合格才恢复运行，结果贴在单元门口。',
    ...day(1, 3),
    questions: [whichLift, { code: 'last-time', ask: '最近一次是哪天', kind: 'day' }],
  },
  {
    code: 'lift-stopped',
    category: 'lifts',
    group: '电梯运行',
    name: '停运、老出故障',
    standard: '2 天内答复，7 天内修好；要换大部件的，说清哪天到货、哪天修好。',
    ...day(2, 7),
    questions: [whichLift, { code: 'wheelchair', ask: '楼里有坐轮椅或卧床的人吗', kind: 'yes-no' }],
  },
  {
    code: 'lift-adding',
    category: 'lifts',
    group: '电梯更新',
    name: '加装电梯',
    unit: 'zhujian',
    standard: '7 天内答复，30 天内说清能不能装、要走哪几步。',
    ...day(7, 30),
  },
  {
    code: 'lift-renewal',
    category: 'lifts',
    group: '电梯更新',
    name: '老旧电梯更新',
    unit: 'zhujian',
    standard: '7 天内答复，30 天内给出评估结果和资金办法。',
    ...day(7, 30),
  },
];

const parking: TaxonomyItem[] = [
  {
    code: 'parking-staggered',
    category: 'parking',
    group: '停车难',
    name: '错峰停车',
    standard: '7 天内答复，20 天内和周边单位谈一次，结果公布。',
    ...day(7, 20),
    questions: [
      { code: 'hours', ask: '一般几点到几点要停', kind: 'text', hint: '例如：晚上 7 点到早上 8 点' },
    ],
  },
  {
    code: 'parking-shared',
    category: 'parking',
    group: '停车难',
    name: '共享车位',
    standard: '7 天内答复，20 天内公布能共享的车位数和价格。',
    ...day(7, 20),
  },
  {
    code: 'parking-storeyed',
    category: 'parking',
    group: '停车难',
    name: '立体停车',
    unit: 'chengguan',
    standard: '7 天内答复，60 天内完成选址论证并公布。',
    ...day(7, 60),
  },
  {
    code: 'parking-disorder',
    category: 'parking',
    group: '停车秩序',
    name: '占消防通道、乱停车',
    unit: 'chengguan',
    standard: '1 天内到现场，3 天内清开；反复出现的，装隔离设施。',
    ...day(1, 3),
  },
  { code: 'parking-fees', category: 'parking', group: '停车秩序', name: '停车收费' },
];

const eldercare: TaxonomyItem[] = [
  {
    code: 'elder-meals',
    category: 'eldercare',
    group: '养老服务',
    name: '助餐',
    standard: '3 天内答复，10 天内接上就近的助餐点；走不动的，送餐上门。',
    ...day(3, 10),
    questions: meals,
  },
  {
    code: 'elder-bathing',
    category: 'eldercare',
    group: '养老服务',
    name: '助浴',
    standard: '3 天内答复，10 天内安排第一次上门助浴。',
    ...day(3, 10),
    questions: [{ code: 'can-walk', ask: '老人自己能走动吗', kind: 'yes-no' }],
  },
  {
    code: 'elder-medical',
    category: 'eldercare',
    group: '养老服务',
    name: '助医',
    standard: '3 天内答复，7 天内约好家庭医生或陪诊。',
    ...day(3, 7),
  },
  {
    code: 'elder-company',
    category: 'eldercare',
    group: '养老服务',
    name: '精神慰藉',
    standard: '3 天内上门看望，以后每周至少一次。',
    ...day(3, 10),
  },
  { code: 'elder-cleaning', category: 'eldercare', group: '养老服务', name: '助洁' },
  {
    code: 'elder-fitting',
    category: 'eldercare',
    group: '居家适老',
    name: '装扶手、改浴室',
    standard: '7 天内上门评估，30 天内装好。',
    ...day(7, 30),
  },
];

const environment: TaxonomyItem[] = [
  {
    code: 'rubbish-overflow',
    category: 'environment',
    group: '垃圾分类',
    name: '垃圾没清运、桶满了',
    standard: '1 天内答复并清运。',
    ...day(1, 2),
  },
  {
    code: 'rubbish-station',
    category: 'environment',
    group: '垃圾分类',
    name: '投放点位置、味道',
    unit: 'chengguan',
    standard: '3 天内答复，10 天内改好或者说明为什么不能移。',
    ...day(3, 10),
  },
  {
    code: 'noise',
    category: 'environment',
    group: '周边环境',
    name: '噪声',
    unit: 'chengguan',
    ...day(3, 10),
    questions: [{ code: 'when', ask: '一般什么时候吵', kind: 'choice', choices: ['白天', '晚上', '整天'] }],
  },
  { code: 'cooking-fumes', category: 'environment', group: '周边环境', name: '油烟', unit: 'chengguan' },
  { code: 'hallway-clutter', category: 'environment', group: '楼道环境', name: '楼道堆物' },
  { code: 'small-advertising', category: 'environment', group: '楼道环境', name: '小广告' },
];

const property: TaxonomyItem[] = [
  {
    code: 'property-fees',
    category: 'property',
    group: '物业服务',
    name: '物业费、停车费怎么收',
    unit: 'zhujian',
  },
  {
    code: 'property-repairs',
    category: 'property',
    group: '物业服务',
    name: '报修没人管',
    standard: '2 天内答复，急修当天到，一般维修 7 天内修好。',
    ...day(2, 7),
  },
  { code: 'property-guards', category: 'property', group: '物业服务', name: '保安、门禁' },
  {
    code: 'owners-committee',
    category: 'property',
    group: '业主自治',
    name: '成立业委会、物管会',
    unit: 'zhujian',
    standard: '7 天内答复，30 天内告诉您走到哪一步。',
    ...day(7, 30),
  },
  { code: 'repair-fund', category: 'property', group: '业主自治', name: '公共维修资金', unit: 'zhujian' },
];

const utilities: TaxonomyItem[] = [
  { code: 'water-leak', category: 'utilities', group: '水电气热', name: '跑水、漏水', ...day(1, 3) },
  { code: 'power-cut', category: 'utilities', group: '水电气热', name: '停电', ...day(1, 3) },
  { code: 'heating', category: 'utilities', group: '水电气热', name: '供暖不热', ...day(1, 3) },
  {
    code: 'drains',
    category: 'utilities',
    group: '排水',
    name: '下水道堵、返水',
    ...day(1, 3),
    questions: [{ code: 'each-rain', ask: '每次下雨都这样吗', kind: 'yes-no', required: true }],
  },
];

const facilities: TaxonomyItem[] = [
  {
    code: 'street-lamps',
    category: 'facilities',
    group: '公共照明',
    name: '路灯不亮',
    unit: 'chengguan',
    ...day(2, 7),
  },
  { code: 'fitness', category: 'facilities', group: '活动场地', name: '健身器材坏了', ...day(3, 10) },
  { code: 'barrier-free', category: 'facilities', group: '无障碍', name: '坡道、扶手', ...day(7, 30) },
];

/** 丰台区's: every street under it has them. */
export const districtTaxonomy: OwnTaxonomy = {
  items: [...lifts, ...parking, ...eldercare, ...environment, ...property, ...utilities, ...facilities],
  questions: [
    {
      category: 'property',
      questions: [{ code: 'told-property', ask: '跟物业说过了吗', kind: 'yes-no' }],
    },
  ],
};

/** 方庄's own: it promises more for meals, and knows its 先丰站. */
export const fangzhuangTaxonomy: OwnTaxonomy = {
  items: [
    {
      code: 'elder-meals',
      category: 'eldercare',
      group: '养老服务',
      name: '助餐',
      standard: '2 天内答复，7 天内接上社区老年餐桌；走不动的，送餐上门。',
      ...day(2, 7),
      questions: meals,
    },
    {
      code: 'xianfeng-station',
      category: 'facilities',
      group: '先丰站',
      name: '充电、歇脚、热饭',
      standard: '3 天内答复，7 天内添上或说明为什么不能添。',
      ...day(3, 7),
    },
    { code: 'cooking-fumes', category: 'environment', name: '油烟', retired: true },
  ],
};

/** Which item the matters of 方庄's year are, by their titles; the rest nobody named. */
const named: Readonly<Record<string, string>> = {
  楼道里堆着旧家具: 'hallway-clutter',
  物业费收了不公示去向: 'property-fees',
  '门卫不登记，外人随便进': 'property-guards',
  加装电梯卡住了: 'lift-adding',
  '车位不够，能不能错峰停': 'parking-staggered',
  助浴服务约不上: 'elder-bathing',
  没有无障碍坡道: 'barrier-free',
  健身器材松了: 'fitness',
};

export function itemOfMatter(title: string): { readonly item?: string } {
  const item = named[title];
  return item === undefined ? {} : { item };
}
