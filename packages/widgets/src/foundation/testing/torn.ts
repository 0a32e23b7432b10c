// What a line break goes through.

/** @returns every place of `pattern` in the texts within a node that stands on more than one line */
export function torn(node: Node, pattern: RegExp): string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data } = texts.currentNode as Text;
    for (const { 0: whole, index } of data.matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + whole.length);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
      if (new Set(tops).size > 1) broken.push(whole);
    }
  }
  return broken;
}
