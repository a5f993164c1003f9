/** What a command found out or did, for people and for programs. */
export interface Result {
  /** False: exit code 1. */
  isOk: boolean;
  /** With `--json`: one object on standard output. */
  data: object;
  /** Without: standard output. */
  lines: string[];
  /** Without: standard error. What to do stands here if the output is to be redirected to a file. */
  messages?: string[];
}
