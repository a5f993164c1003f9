/** Times and periods as people say them in a language. */
import { remember } from "../../domain/remember.ts";

/** By language and time zone: as people name a day that is near, or one in another year. */
const formatOf = remember((locale) => {
  const [language, timeZone, distance] = locale.split(" ");
  return new Intl.DateTimeFormat(language, {
    ...(distance === "near" ? { weekday: "long" } : { year: "numeric" }),
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  });
});

/** In so many days a date needs no year. */
const nearDays = 300;

/** A time to come, in so many whole days: "Friday, December 6 at 2:30 PM UTC", or with its year. `language`: BCP 47; `timeZone`: IANA. */
export const formatTime = (date: Date, daysLeft: number, language: string, timeZone: string): string =>
  formatOf(`${language} ${timeZone} ${daysLeft < nearDays ? "near" : "far"}`).format(date);

const periodOf = remember((locale) => {
  const [language, days] = locale.split(" ");
  const format = new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" });
  return format.format(Number(days));
});

/** "30 days", as the language counts them. */
export const formatDays = (days: number, language: string): string => periodOf(`${language} ${days}`);
