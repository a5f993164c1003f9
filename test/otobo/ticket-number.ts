/**
 * A ticket number of OTOBO's default generator DateChecksum: day, SystemID, a counter of at least five digits, a check digit.
 * `now` in epoch seconds; the day is that of UTC, as with OTOBOTimeZone's default.
 */
export const ticketNumber = (now: number, systemId: string, counter: number): string => {
  const day = new Date(now * 1000).toISOString().slice(0, 10).replaceAll("-", "");
  const digits = `${day}${systemId}${String(counter).padStart(5, "0")}`;
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (1 + (index % 2)), 0);
  const check = 10 - (sum % 10);
  return `${digits}${check === 10 ? 1 : check}`;
};
