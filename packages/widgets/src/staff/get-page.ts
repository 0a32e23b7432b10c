// How the scripts of the desk's pages get a page from the server anew.

/** Gets a page's text from the server itself. Rejects with a TypeError where it can't be reached. */
export type GetPage = (address: string) => Promise<string>;

export const getPage: GetPage = async (address) => {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
  if (!response.ok) throw new TypeError(`the page answered ${response.status}`);
  return await response.text();
};
