// A few cases of 五里店街道, which goes back to the door to ask. Every text is made up.
import { calledBack, desk, says, type Told } from './street-desk.js';

const wulidian = desk('wulidian');
/** Five: one that was called done and, asked at the door, was not; its age goes on. */
export const atWulidian: readonly Told[] = [
  {
    category: 'housing',
    channel: 'visit',
    title: '卫生间的管子往楼下渗水',
    text: '楼上楼下都说不是自己家的事，天花板上的水印越来越大。',
    place: '五里店街道的一座老楼',
    age: 44,
    steps: [
      [0, 10, wulidian.accept('dated')],
      [1, 9.5, wulidian.start],
      [7, 15, wulidian.resolved('请了维修师傅，换了一段立管，楼上做了防水。')],
      [8, 11, wulidian.claim],
      [13, 14, calledBack('上门回访：立管不漏了，可是天花板没有补，水印还在。居民说只解决了一半。', 'half')],
    ],
  },
  {
    category: 'property',
    channel: 'hall',
    title: '楼道里堆了好多东西',
    text: '婴儿车、旧柜子堆到二楼，着了火往哪儿跑。',
    place: '五里店街道的一个小区',
    age: 53,
    steps: [
      [0, 11, wulidian.accept('now')],
      [3, 15, wulidian.resolved('挨家说好，拉走了两车，楼门口设了临时存放的架子。')],
      [4, 10, wulidian.claim],
      [5, 19, says({ verdict: 'solved', rating: 'satisfied', comment: '敞亮多了。' })],
    ],
  },
  {
    category: 'parking',
    channel: 'box',
    title: '送货的电动车没地方停',
    text: '取件的十来分钟车没处停，停路边挨罚，停门口挨骂。',
    place: '快递驿站',
    age: 18,
    steps: [
      [0, 15, wulidian.accept('dated')],
      [1, 10, wulidian.start],
      [
        3,
        11,
        wulidian.answer({
          type: 'promised',
          text: '驿站门口划十个十五分钟的临时车位，先和交通支队定位置。',
          promise: {
            text: '快递驿站门口划十个电动车临时车位。',
            owner: { name: '值班副主任', title: '五里店街道办事处副主任' },
            due: { type: 'calendar-days', days: 24 },
          },
        }),
      ],
    ],
  },
  {
    category: 'health',
    channel: 'agent',
    title: '老人看病取药想有人陪',
    text: '儿女都在外地，去医院挂号、取药，一个人弄不明白。',
    place: '五里店街道的一个社区',
    age: 27,
    steps: [
      [0, 14, wulidian.accept('ongoing')],
      [2, 10, wulidian.resolved('社区排了陪诊的志愿者，每周二、周四，打个电话就来。')],
      [5, 11, wulidian.claim],
      [12, 15, calledBack('上门回访，老人说上周有人陪着去的。')],
    ],
  },
  {
    category: 'facilities',
    channel: 'web',
    title: '健身器材松了',
    text: '漫步机晃得厉害，孩子在上面玩，看着害怕。',
    place: '小区广场',
    age: 3,
    steps: [[1, 9.5, wulidian.accept('now')]],
  },
];
