// A few cases of 东高地街道, which sorts its work by when it can be done. Every text is made up.
import { calledBack, desk, says, type Told } from './street-desk.js';

const donggaodi = desk('donggaodi');
/** Six: two mended at once, two by a day, two that go on. */
export const atDonggaodi: readonly Told[] = [
  {
    category: 'facilities',
    channel: 'session',
    title: '楼门口的台阶缺了一角',
    text: '台阶缺了一角，老人下楼踩空过一回。',
    place: '东高地街道的一个老小区',
    age: 74,
    steps: [
      [0, 9.5, donggaodi.accept('now')],
      [1, 15, donggaodi.resolved('当天围了起来，第二天补好了，加了防滑条。')],
      [2, 10, donggaodi.claim],
      [3, 18, says({ verdict: 'solved', rating: 'very-satisfied', comment: '说修就修了。' })],
    ],
  },
  {
    category: 'environment',
    channel: 'grid',
    title: '垃圾桶边上总是一地水',
    text: '桶底漏了，夏天招苍蝇，走过去都要捂鼻子。',
    place: '垃圾投放点',
    age: 49,
    steps: [
      [0, 10, donggaodi.accept('now')],
      [2, 14, donggaodi.resolved('换了四个桶，地面冲洗过，每天下午再收一次。')],
      [3, 11, donggaodi.claim],
      [9, 15, calledBack('打电话回访，居民说干净了。')],
    ],
  },
  {
    category: 'parking',
    channel: 'meeting',
    title: '晚上回来没有地方停车',
    text: '八点以后小区里外都停满了，消防通道也占着。',
    place: '东高地街道的一个老小区',
    age: 38,
    steps: [
      [1, 10, donggaodi.accept('dated')],
      [2, 9.5, donggaodi.start],
      [
        6,
        15,
        donggaodi.answer({
          type: 'policy-only',
          text: '旁边的单位停车场晚上空着，正在谈错峰停车，谈成以后挨家通知。',
        }),
      ],
    ],
  },
  {
    category: 'housing',
    channel: 'visit',
    title: '楼顶防水坏了，顶层返潮',
    text: '顶层三家墙皮都鼓了，下雨就滴水。',
    place: '东高地街道的一座老楼',
    age: 21,
    steps: [
      [0, 14, donggaodi.accept('dated')],
      [1, 10, donggaodi.start],
    ],
  },
  {
    category: 'eldercare',
    channel: 'deputy',
    title: '想有个能吃午饭的地方',
    text: '院里八十岁以上的老人不少，自己做饭不方便，盼着有个食堂。',
    place: '航天职工宿舍区',
    age: 62,
    steps: [
      [0, 11, donggaodi.accept('ongoing')],
      [1, 15, donggaodi.start],
      [
        8,
        10,
        donggaodi.answer({
          type: 'needs-coordination',
          text: '地方看了两处，都要改水电和消防，街道和养老服务中心一起往前推。',
          called: '区民政局',
          level: 'district',
        }),
      ],
    ],
  },
  {
    category: 'greening',
    channel: 'wechat',
    title: '小花园的土都露着',
    text: '草都踩没了，一刮风全是土。',
    place: '街心花园',
    age: 9,
    steps: [[1, 11, donggaodi.accept('ongoing')]],
  },
];
