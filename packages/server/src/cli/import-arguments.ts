// What `huiyin import` is asked for.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { encodings, type Encoding } from '../import/list.js';

export const IMPORT_USAGE = `用法 · usage: huiyin import <文件 file> --map <对照表 mapping.json>
              huiyin import --suggest <文件 file>
  --dry-run          只检查，什么都不写 · checks everything, writes nothing
  --all-or-nothing   有一行不行，就一行都不写 · writes nothing if any row is refused
  --encoding <e>     ${encodings.join(' ')}；不写就自己看 · found out if absent
  --report <file>    哪一行为什么没写（.csv 或 .jsonl） · what stands against rows
  --numbers <file>   每一行的诉求编号（.csv 或 .jsonl） · the number each row became
  --json             只打印结果 · prints the result only
  --suggest          照表头写一份对照表的草稿 · prints a draft of a mapping
`;

export interface ImportArguments {
  readonly file: string;
  /** Absent where a draft of it is asked for. */
  readonly mapping?: string;
  readonly encoding?: Encoding;
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
  readonly report: string;
  readonly numbers?: string;
  readonly json: boolean;
}

/** @returns undefined for what can't be meant */
export function readImportArguments(args: readonly string[]): ImportArguments | undefined {
  const values = parsed(args);
  if (!values) return undefined;
  const { file, map, suggest, encoding: told, numbers } = values;
  const encoding = encodings.find((one) => one === told?.toLowerCase());
  if (told !== undefined && encoding === undefined) return undefined;
  if (suggest === (map !== undefined)) return undefined;
  return {
    file,
    ...(map !== undefined && { mapping: map }),
    ...(encoding && { encoding }),
    dryRun: values['dry-run'] === true,
    allOrNothing: values['all-or-nothing'] === true,
    report: values.report ?? `${basename(file)}.import-report.csv`,
    ...(numbers !== undefined && { numbers }),
    json: values.json === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        map: { type: 'string' },
        suggest: { type: 'boolean', default: false },
        encoding: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'all-or-nothing': { type: 'boolean' },
        report: { type: 'string' },
        numbers: { type: 'string' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? undefined : { file, ...values };
  } catch {
    return undefined;
  }
}
