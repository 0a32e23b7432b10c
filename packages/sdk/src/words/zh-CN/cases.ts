// Promises on the card with a photo of before and one of after.

export const cases = {
  heading: '前后对比',
  summary: '答应的{made}项里，前后都有公开照片的{pictured}项。',
  /** Nothing was said to be done. */
  noneDone: '单位还没有说哪一项兑现了。',
  done: '单位说兑现了{done}项：有前后照片的{pictured}项，没有的{bare}项。',
  none: '还没有哪一项前后都有照片。',
  rule: '不挑好的：前后都有照片的，兑现没兑现都算。最近有变化的在前，最多列六项。',
  more: '还有{count}项没有列在这里，看全部承诺',
  before: '办之前',
  after: '办之后',
  confirmedByResident: '居民确认',
  confirmedByGroup: '见证人确认',
  /** The unit's word stands beside whoever agreed. */
  claimed: '{made}答应，{claimed}单位说办好了，用了{days}天。',
  sameDay: '{made}答应，当天单位说办好了。',
  unclaimed: '{made}答应，最晚{due}，单位还没有说办好。',
  onTime: '没有超过原定的{original}。',
  late: '比原定的{original}晚{days}天。',
  over: '原定的{original}已经过了{days}天。',
  confirmedOn: {
    resident: '提诉求的居民{closed}说办好了。',
    group: '见证人{closed}说办好了。',
  },
  denied: '{closed}有人说没有办好，记作没有兑现。',
  silent: '到{closed}没有人说话。',
  withdrawnOn: '{closed}撤回。',
  takenDown: '照片{day}撤下了：{reason}',
  reasons: {
    'shows-people': '拍到了人',
    'shows-private': '拍到了门牌、车牌这些',
    'not-this-matter': '拍的不是这件事',
    unclear: '看不清',
  },
  /** Where its words can't be had. */
  unnamed: '承诺{id}',
} as const;
