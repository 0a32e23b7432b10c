// A tiny source the generator gets wrong, and how the build refuses it.

export interface WrongConstruct {
  construct: string;
  source: string;
  kind: string;
  where: string;
  mending: RegExp;
  more?: Record<string, string>;
}
