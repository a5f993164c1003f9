import type { Page as PageData, PageKind } from "../../bridge/http/pages/page.ts";
import { formPath, path, ticketNumber, until } from "../bridge/http/public-fixture.ts";

const renewPath = `${path}/renew`;
/** Each kind of page, with all that it can have at once. */
export const everyPage: { [Kind in PageKind]: Extract<PageData, { kind: Kind }> } = {
  open: {
    kind: "open",
    ticketNumber,
    mergedInto: undefined,
    maskedAddress: "j…e@a-company-with-a-long-na…e.example",
    until,
    daysLeft: 14,
    decoyPath: "?decoy",
    ownBrowser: { isKnown: false, days: 30 },
  },
  robot: { kind: "robot" },
  leased: { kind: "leased", ticketNumber },
  code: {
    kind: "code",
    ticketNumber,
    maskedAddress: "j…e@a-company-with-a-long-na…e.example",
    state: "wrong",
    codePath: "?code",
    newCodePath: "?new-code",
    isOwnBrowser: true,
  },
  report: { kind: "report", decoyPath: "?decoy" },
  reported: { kind: "reported", isInformed: true },
  superseded: { kind: "superseded", ticketNumber, renewPath },
  used: { kind: "used", ticketNumber, renewPath, ticketUrl: "https://help.example/otobo/customer.pl" },
  inert: { kind: "inert", renewPath },
  "new-link": { kind: "new-link" },
  "link-requested": { kind: "link-requested" },
  "refresh-failed": { kind: "refresh-failed" },
  expired: { kind: "expired", renewPath, formPath },
  "rate-limited": { kind: "rate-limited" },
  unavailable: { kind: "unavailable" },
  fault: { kind: "fault" },
  forbidden: { kind: "forbidden" },
  "too-many-cookies": { kind: "too-many-cookies" },
  "not-found": { kind: "not-found", formPath },
  "link-form": { kind: "link-form" },
  "link-form-errors": {
    kind: "link-form-errors",
    typed: { address: "jane", ticket: "2026 or so" },
    wrong: { address: true, ticket: true },
  },
  "form-requested": { kind: "form-requested" },
  "form-unavailable": { kind: "form-unavailable" },
  "form-forbidden": { kind: "form-forbidden" },
};

/** What an open page and others say in some states only. */
export const rarePages: PageData[] = [
  { ...everyPage.open, mergedInto: "2026-12", ticketNumber: "2026-11", maskedAddress: "1…5@2…r.example" },
  { ...everyPage.open, ownBrowser: { isKnown: true, forgetPath: "?forget" }, pressedEarly: "1.a" },
  { ...everyPage.open, pressAgain: true, until: undefined },
  { ...everyPage.code, state: "sent" },
  { ...everyPage.code, state: "gone" },
  { ...everyPage.code, state: "limited" },
  { ...everyPage.code, state: "failed" },
  { ...everyPage.report, pressed: "1.a" },
  { kind: "reported", isInformed: false },
  { ...everyPage.used, ticketUrl: undefined },
  { kind: "expired", renewPath: undefined },
  { kind: "rate-limited", seconds: 60 },
];
