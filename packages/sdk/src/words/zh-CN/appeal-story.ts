// One appeal as anyone may see it.
export const appealStory = {
  published: '居民写的',
  place: '地点：{place}',
  publishedOn: '居民同意，{day}有人看过以后公开。',
  hidden: '写着〔已隐去〕的，是认得出人的内容。',
  unpublished: '写的内容没有公开，只公开办到哪一步。',
  erased: '内容应居民要求{day}删除了。办到哪一步照样公开。',
  count: '有{count}人次关注。',
  countNone: '还没有人关注。',
  stepsNote: '每一步只公开日子，不公开谁写了什么。每一步都在封存日志里，谁都可以查对。',
};
