// Notices when a tag first stands in the page.

/**
 * Tells of each tag once, as soon as it stands in `root`: now or later. Tags inside other elements' shadow roots are
 * not seen.
 *
 * @returns a function that ends the watch
 */
export function watchForTags(
  root: ParentNode & Node,
  tags: Iterable<string>,
  found: (tag: string) => void,
): () => void {
  const waiting = new Set(tags);
  const look = (): void => {
    for (const tag of [...waiting]) {
      if (!root.querySelector(tag)) continue;
      waiting.delete(tag);
      found(tag);
    }
    if (waiting.size === 0) watch.disconnect();
  };
  const watch = new MutationObserver(look);
  watch.observe(root, { childList: true, subtree: true });
  look();
  return () => watch.disconnect();
}
