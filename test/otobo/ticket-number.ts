/**
 * A ticket number of OTOBO's default generator DateChecksum: day, SystemID, a counter of at least five digits, a check digit.
 * `now` in epoch seconds; the day is that of UTC, as with OTOBOTimeZone's default.
 */
const dateChecksum = (now: number, systemId: string, counter: number): string => {
  const day = new Date(now * 1000).toISOString().slice(0, 10).replaceAll("-", "");
  const digits = `${day}${systemId}${String(counter).padStart(5, "0")}`;
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (1 + (index % 2)), 0);
  const check = 10 - (sum % 10);
  return `${digits}${check === 10 ? 1 : check}`;
};

/** What a generator of another package may make. */
const withLetters = (now: number, systemId: string, counter: number): string =>
  `SR-${new Date(now * 1000).getUTCFullYear()}.${systemId}_${String(counter).padStart(5, "0")}x`;

export const numberGenerators = { DateChecksum: dateChecksum, WithLetters: withLetters };
export type NumberGenerator = keyof typeof numberGenerators;

/** What a ticket's number looks like in a subject, by generator. */
export const numberPatterns = (systemId: string): Record<NumberGenerator, string> => ({
  DateChecksum: String.raw`\d{8}${systemId}\d{4,40}`,
  WithLetters: String.raw`SR-\d{4}\.${systemId}_\d{5,}x`,
});
