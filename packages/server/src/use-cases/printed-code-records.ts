// What a ledger keeps of codes printed on paper, as use-cases read and write it.

/** What codes are printed for: ballots of a decision, seats of a meeting. */
export type CodePurpose = 'ballot' | 'seat';

export type CodeState = 'unused' | 'used' | 'void';

/** What codes belong to. One of another purpose or record opens nothing here. */
export interface CodePlace {
  readonly purpose: CodePurpose;
  /** The decision's id, the meeting's. */
  readonly record: string;
}

/** How one code stands. */
export interface CodeStanding {
  readonly state: CodeState;
  /** Of the press it was used by. */
  readonly pressHash?: Uint8Array;
}

/** Codes printed together. */
export interface CodePrinting {
  readonly printing: number;
  /** How many of them are not void. */
  readonly good: number;
}

export interface PrintedCodeReads {
  /** In their order, also those of which none is good; none once they were forgotten. */
  codePrintings(place: CodePlace): Promise<CodePrinting[]>;
  /** How many of each of these records' codes were used. */
  usedCodes(purpose: CodePurpose, records: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface PrintedCodeWrites {
  /** @param printing by which they can be made void together */
  addCodes(place: CodePlace, hashes: readonly Uint8Array[], printing?: number): Promise<void>;
  /** The code, locked until the transaction ends; undefined where there is none. */
  lockCode(place: CodePlace, hash: Uint8Array): Promise<CodeStanding | undefined>;
  useCode(place: CodePlace, hash: Uint8Array, pressHash: Uint8Array): Promise<void>;
  /** Makes unused ones void. @returns the hashes of those that now are */
  voidCodes(place: CodePlace, hashes: readonly Uint8Array[]): Promise<Uint8Array[]>;
  /** Makes all unused ones of one printing void. @returns how many */
  voidPrinting(place: CodePlace, printing: number): Promise<number>;
  /** From now on nothing says what was printed together. */
  forgetPrintings(place: CodePlace): Promise<void>;
  /** Takes all of a record's codes away. */
  forgetCodes(place: CodePlace): Promise<void>;
}
