// A few cases of 新村街道. Every text is made up.
import { calledBack, desk, says, silence, type Told } from './street-desk.js';

const xincun = desk('xincun');
/** Nine: three ended on somebody's word, one on nobody's, one that can't be done; one is watched over. */
export const atXincun: readonly Told[] = [
  {
    category: 'utilities',
    channel: 'hotline-12345',
    title: '自来水发黄，有沉淀',
    text: '早上放出来的水发黄，放十分钟才清，水壶里一层锈。整个小区都这样，问了物业说是老管子。',
    place: '新村街道的一个老小区',
    age: 118,
    steps: [
      [0, 10, xincun.accept('ongoing')],
      [1, 9.5, xincun.start],
      [
        6,
        15,
        xincun.answer({
          type: 'policy-only',
          text: '二次供水管道的产权在原单位，换管子要走专项资金。眼下先每周冲洗一次水箱。',
        }),
      ],
      [40, 10, xincun.docket('街道分管负责人')],
    ],
  },
  {
    category: 'facilities',
    channel: 'visit',
    title: '公交站牌倒在便道上',
    text: '大风把站牌刮倒了，横在便道上，老人绕着走到了马路上。',
    place: '主路公交站',
    age: 96,
    steps: [
      [0, 11, xincun.accept('now')],
      [0, 14, xincun.resolved('当天下午和公交公司一起把站牌立起来，底座重新固定了。')],
      [0, 17, xincun.claim],
      [1, 19, says({ verdict: 'solved', rating: 'very-satisfied', comment: '当天就弄好了。' })],
    ],
  },
  {
    category: 'environment',
    channel: 'grid',
    title: '菜市场后门一下雨就积水',
    text: '后门的篦子堵着，下一场雨积水要三四天，菜叶子泡得发臭。',
    place: '菜市场后门',
    age: 70,
    steps: [
      [0, 15, xincun.accept()],
      [1, 10, xincun.start],
      [5, 16, xincun.resolved('疏通了两个雨篦子，市场答应每周清一次。')],
      [6, 10, xincun.claim],
      [22, 0.5, silence],
    ],
  },
  {
    category: 'transport',
    channel: 'web',
    title: '想开一条直通地铁站的小路',
    text: '小区西墙外就是地铁口，走大门要绕二十分钟。墙上能不能开个门。',
    place: '地铁站东侧的小区',
    age: 61,
    steps: [
      [1, 9.5, xincun.accept()],
      [
        7,
        14,
        xincun.answer({
          type: 'cannot',
          text: '西墙外是铁路安全保护区，不能开口。',
          basis: '铁路线路安全保护区内不得开设通道。',
          alternative: '已经和公交公司说好，大门口加一班早晚高峰的接驳车。',
        }),
      ],
      [9, 20, says({ verdict: 'solved', rating: 'fair', comment: '办不了说清楚也行，接驳车坐上了。' })],
    ],
  },
  {
    category: 'property',
    channel: 'wechat',
    title: '单元门禁刷不开',
    text: '换了新门禁以后老人的卡都刷不开，每天在楼下等人开门。',
    place: '新村街道的一个老小区',
    age: 52,
    steps: [
      [0, 16, xincun.accept('now')],
      [1, 11, xincun.resolved('物业上门给六十五户换了卡，另外装了按键密码。')],
      [2, 10, xincun.claim],
      [8, 15, calledBack('打电话回访，居民说卡能用了，密码也会按。')],
    ],
  },
  {
    category: 'lifts',
    channel: 'hotline-12345',
    title: '电梯修了又停',
    text: '上个月刚修好，这周又停了两次。请查查到底是哪儿的毛病。',
    place: '新村街道的一座高层',
    age: 33,
    steps: [
      [0, 14, xincun.accept()],
      [1, 10, xincun.start],
      [4, 15, xincun.resolved('维保单位换了门锁开关，连续看了两天没有再停。')],
      [5, 11, xincun.claim],
      [7, 21, says({ verdict: 'half', rating: 'dissatisfied', comment: '白天好了，晚上还是停过一次。' })],
    ],
  },
  {
    category: 'parking',
    channel: 'meeting',
    title: '学校门口接孩子的车堵成一片',
    text: '放学那半个小时，两头都走不了。能不能划个临时停车的地方。',
    place: '小学门口',
    age: 12,
    steps: [
      [0, 17, xincun.accept()],
      [2, 10, xincun.start],
    ],
  },
  {
    category: 'eldercare',
    channel: 'station',
    title: '老年餐桌周末不开',
    text: '周末不开门，老两口两天都是凑合吃。能不能周末也开一顿午饭。',
    place: '养老驿站',
    age: 11,
    steps: [
      [0, 15, xincun.accept()],
      [3, 10, xincun.resolved('从这个月起周六中午开餐，周日可以提前一天订，送到家。')],
      [4, 16, xincun.claim],
    ],
  },
  {
    category: 'safety',
    channel: 'web',
    title: '楼下电动车棚的插座发烫',
    text: '充电的插座摸着烫手，线皮都软了。',
    place: '车棚',
    age: 1,
    steps: [],
  },
];
