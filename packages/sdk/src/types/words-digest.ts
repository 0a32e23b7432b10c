// How the log seals words without saying them.

/**
 * Seals words without saying them: SHA-256(wordsSalt ‖ JCS(words)), 64 lower-case hex digits. Whoever may read the
 * words is given the salt, 32 bytes of which nobody else can guess one.
 */
export type WordsDigest = string;
