/** What a command found out or did, for people and for programs. */
export interface Result {
  /** False: exit code 1. */
  isOk: boolean;
  /** With `--json`: one object on standard output. */
  data: object;
  /** Without: standard output, or standard error if it is not ok. */
  lines: string[];
  /** Standard error, so that standard output can be redirected to a file. */
  advice?: string[];
}
