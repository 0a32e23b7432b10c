// What is said of refusals about published contacts, in Chinese.
export const directoryProblems = {
  'directory.private-number': {
    title: '手机号不能公开',
    detail: '这里只公开办公电话。确实是随岗位公开的手机号，请写明已经公开，再试一次。',
  },
} as const;
