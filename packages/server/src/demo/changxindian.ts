// A few cases of 长辛店街道. Every text is made up.
import { calledBack, desk, says, silence, type Told } from './street-desk.js';

const changxindian = desk('changxindian');
/** Eight: one needs the district, one the residents themselves, one is before a court. */
export const atChangxindian: readonly Told[] = [
  {
    category: 'transport',
    channel: 'hotline-12345',
    title: '铁路桥洞一下雨就过不去',
    text: '桥洞下面最低，一下大雨水能没过车轮子，上下班、救护车都过不去，每年都来这么几回。',
    place: '铁路桥洞',
    age: 103,
    steps: [
      [0, 11, changxindian.accept('ongoing')],
      [1, 10, changxindian.start],
      [
        9,
        15,
        changxindian.answer({
          type: 'needs-coordination',
          text: '桥洞归铁路，泵站归水务，街道只能摆挡水板、派人守。改造排水要区里牵头。',
          called: '区水务局、铁路工务段',
          level: 'district',
        }),
      ],
    ],
  },
  {
    category: 'facilities',
    channel: 'visit',
    title: '老街上的路灯晚上不亮',
    text: '从邮局到老药铺一段，晚上黑得看不见脚底下，石板路又不平。',
    place: '长辛店老街',
    age: 84,
    steps: [
      [0, 15, changxindian.accept('now')],
      [2, 16, changxindian.resolved('换了十一盏灯头，接了一段断了的线，晚上去看过，都亮了。')],
      [3, 10, changxindian.claim],
      [5, 20, says({ verdict: 'solved', rating: 'satisfied', comment: '亮堂了，晚上敢遛弯了。' })],
    ],
  },
  {
    category: 'housing',
    channel: 'grid',
    title: '平房屋顶漏雨',
    text: '雨季刚到，屋里就接了三个盆。房子是公房，自己不敢动。',
    place: '长辛店老街北侧平房',
    age: 66,
    steps: [
      [0, 10, changxindian.accept('now')],
      [1, 9.5, changxindian.start],
      [6, 15, changxindian.resolved('房管所来换了油毡，补了三处瓦。下过一场雨，去看过，不漏了。')],
      [7, 11, changxindian.claim],
      [14, 14, calledBack('上门回访，屋里是干的，老人说不漏了。')],
    ],
  },
  {
    category: 'environment',
    channel: 'box',
    title: '河边倒了好些装修垃圾',
    text: '夜里有车来倒，早上就是一堆，一刮风满天灰。',
    place: '九子河边',
    age: 58,
    steps: [
      [1, 10, changxindian.accept()],
      [2, 9.5, changxindian.start],
      [6, 16, changxindian.resolved('清走了四车，路口装了摄像头和限高杆。')],
      [7, 10, changxindian.claim],
      [23, 0.5, silence],
    ],
  },
  {
    category: 'lifts',
    channel: 'hall',
    title: '老楼想加装电梯，一层不同意',
    text: '六层楼住的多是老人，装电梯的钱大家愿意出，一层怕挡光，一直没谈下来。',
    place: '长辛店街道的一座老楼',
    age: 45,
    steps: [
      [0, 16, changxindian.accept('ongoing')],
      [3, 10, changxindian.start],
      [
        10,
        15,
        changxindian.answer({
          type: 'needs-coordination',
          text: '加装电梯要全楼商量。街道请来设计院算了采光，这个月开两次议事会，请每户都来。',
          called: '全楼住户',
          level: 'residents',
        }),
      ],
    ],
  },
  {
    category: 'property',
    channel: 'web',
    title: '物业费打官司，停了我家的水',
    text: '和物业为物业费打官司，还没判，物业把水停了。请街道管管。',
    place: '长辛店街道的一个小区',
    age: 40,
    steps: [
      [
        1,
        11,
        changxindian.decline(
          '物业费的事法院正在审，请等判决，也可以申请法律援助。停水的事，街道当天已经让物业先恢复供水。',
        ),
      ],
    ],
  },
  {
    category: 'greening',
    channel: 'wechat',
    title: '杨树枝子断了挂在电线上',
    text: '大风刮断的枝子挂在电线上，底下天天过人。',
    place: '二七厂宿舍区',
    age: 8,
    steps: [
      [0, 14, changxindian.accept('now')],
      [0, 17, changxindian.resolved('供电和园林一起来，断枝取下来了，旁边几棵也修了。')],
      [1, 10, changxindian.claim],
    ],
  },
  {
    category: 'health',
    channel: 'station',
    title: '卫生站周末没有大夫',
    text: '周末想换个药、量个血压，卫生站关着门，要坐四站车去医院。',
    place: '社区卫生站',
    age: 4,
    steps: [[1, 10, changxindian.accept()]],
  },
];
