// What the tests ask of characters.mjs.
export function standardCharacters(): string[];
export function wantedCharacters(): string;
