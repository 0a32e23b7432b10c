// What is said of refusals of Open311, in Chinese.
export const open311Problems = {
  'open311.jurisdiction-missing': {
    title: '没有写单位',
    detail:
      '这里有好几个单位。请在 jurisdiction_id 里写上单位的代号，比如 fangzhuang。全部代号见 /v1/bodies。',
  },
  'open311.argument-invalid': {
    title: '参数写得不对',
    detail: '有的参数读不懂，或者超出了范围。请按下面的提示改好，再查一次。',
  },
  'open311.service-not-found': {
    title: '没有这一类',
    detail: '这个单位没有这个 service_code。有哪些，见这个单位的 services.json 或 services.xml。',
  },
  'open311.read-only': {
    title: '这里只能查询',
    detail: '通过 Open311 只能查询，不能提交。请在单位专页上提诉求：不用注册，当场就有编号和查询码。',
  },
} as const;
