// 三率: what each formula counts, in words that are printed beside every rate.
import type { Formulas, RateFormula } from '../../types/index.js';

export const rates = {
  heading: '三率',
  note: '这几个比率没有统一的官方算法，用哪种由单位定，定了就封存（第{revision}次定的）。算法不同的，不能放在一起比。前面还没办好的、分开的四个数，不因为它有任何改变。',
  names: { response: '响应率', resolution: '解决率', satisfaction: '满意率' } satisfies Readonly<
    Record<keyof Formulas, string>
  >,
  formulas: {
    'response-answered': {
      label: '响应率：有人答复的',
      text: '由人答复过的件数，除以收到的全部件数。超过答应的日子才答复的也算；自动回执不算。',
    },
    'response-in-time': {
      label: '响应率：按期有人答复的',
      text: '在收到时答应的日子以前、由人答复的件数，除以收到的全部件数。自动回执不算。',
    },
    'resolution-resident': {
      label: '解决率：居民确认的',
      text: '居民本人用查询码说“解决了”的件数，除以收到的全部件数。没说话的、回访确认的都不算。',
    },
    'resolution-confirmed': {
      label: '解决率：居民、回访、查看确认的',
      text: '把居民确认、回访确认、查看确认的件数加在一起，除以收到的全部件数。单位自己说的、没说话的不算。',
    },
    'resolution-judged': {
      label: '解决率：有人评过的里面，确认解决的',
      text: '把居民确认、回访确认、查看确认的件数加在一起，除以这三样和居民说没全解决、现在又在办的件数之和。没说话的不在分母里。',
    },
    'satisfaction-two': {
      label: '满意率：非常满意和满意',
      text: '评了“非常满意”“满意”的件数，除以评了五档中任何一档的件数。一件只算最后一次评的；没评的不在分母里。',
    },
    'satisfaction-weighted': {
      label: '满意率：基本满意算0.9',
      text: '评了“非常满意”“满意”的件数，加上评了“基本满意”的件数乘0.9，除以评了五档中任何一档的件数。一件只算最后一次评的；没评的不在分母里。',
    },
  } satisfies Readonly<Record<RateFormula, { readonly label: string; readonly text: string }>>,
  outOf: '分子{numerator}，分母{denominator}',
} as const;
