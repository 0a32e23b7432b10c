// The shape of a dictionary of problems.
import type { ErrorCode, FieldErrorCode } from '@huiyin/sdk';

/** Languages the server answers in, by language tag. */
export type Language = 'zh-CN' | 'en';

/**
 * Placeholders: `{wait}` a span of time, `{day}` a day, `{requestId}`, `{limit}` and `{count}` numbers,
 * `{passage}` words of the request.
 */
export interface ProblemWords {
  readonly lang: Language;
  readonly problems: Readonly<Record<ErrorCode, { readonly title: string; readonly detail: string }>>;
  /** `limited` is said where a limit is known, `quoting` where it is known which words it is about. */
  readonly fields: Readonly<
    Record<FieldErrorCode, { readonly plain: string; readonly limited?: string; readonly quoting?: string }>
  >;
  readonly wait: {
    /** Where nobody knows how long. */
    readonly soon: string;
    readonly seconds: string;
    readonly minutes: string;
    readonly hours: string;
  };
}
