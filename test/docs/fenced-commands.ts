/** The commands that a document tells people to run: the lines of its code blocks without a language. */
import { readFileSync } from "node:fs";

export interface Command {
  file: string;
  /** The nearest heading above it. */
  heading: string;
  /** Continued lines as one, without the comment behind it. */
  command: string;
}

const withoutComment = (line: string): string => line.replace(/\s+# .*$/, "").trim();

export const commandsIn = (file: string): Command[] => {
  const commands: Command[] = [];
  let [heading, fence] = ["", ""];
  for (const line of readFileSync(file, "utf8")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")) {
    const mark = /^```(\w*)$/.exec(line);
    if (mark) fence = fence === "" ? `code ${mark[1] ?? ""}` : "";
    else if (fence === "" && line.startsWith("#")) heading = line.replace(/^#+ /, "");
    else if (fence === "code " && withoutComment(line) !== "")
      commands.push({ file, heading, command: withoutComment(line) });
  }
  return commands;
};
