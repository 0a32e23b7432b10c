// Texts as XML can carry them.

/**
 * XML 1.0 has no place for most control characters, halves of surrogate pairs and two noncharacters, not even
 * escaped, and its readers turn every carriage return into a line feed.
 */
export function plainXml(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- taking them out is what this is for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
  );
}
