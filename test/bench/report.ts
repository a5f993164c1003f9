/** Tables for people: printed while the benchmark runs, and written to bench/RESULTS.md. */
import { percentile } from "../support/percentile.ts";

export interface Table {
  title: string;
  /** What the figures are, and how they were measured. */
  note: string;
  columns: string[];
  rows: string[][];
}

const digits = (value: number): string => {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 10 ? 1 : 2);
};

export const medianOf = (values: number[]): number => percentile(values, 0.5);

/** The median of several rounds, with the least and the greatest. */
export const spread = (values: number[]): string =>
  `${digits(medianOf(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;

export const figure = digits;

const toMarkdown = ({ title, note, columns, rows }: Table): string => {
  const lines = [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## ${title}\n\n${note}\n\n${lines.join("\n")}\n`;
};

export const print = (table: Table): void => {
  console.log(`\n${toMarkdown(table)}`);
};

export const toDocument = (tables: Table[], preface: string): string =>
  `# What the bridge costs\n\n${preface}\n\n${tables.map(toMarkdown).join("\n")}`;
