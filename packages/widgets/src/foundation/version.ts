// Which release this code belongs to; the same as the package's version, which a test holds it to.
export const VERSION = '0.1.0';
