/** On a page with a button: it had no effect and has to be pressed once more. */
interface Pressable {
  pressAgain?: boolean;
}

/** Everything a customer can be shown, as data. */
export type Page =
  | (Pressable & {
      kind: "open";
      ticketNumber: string;
      mergedInto: string | undefined;
      maskedAddress: string;
      /** Epoch seconds, and the whole days until then. */
      until: number | undefined;
      daysLeft: number | undefined;
      /** It has to be pressed once more, because it was pressed so early; what the form carries then. */
      pressedEarly?: string;
      /** Where a button leads that only programs press. */
      decoyPath?: string;
      /** Whether this is the customer's own browser; undefined: that makes no difference. */
      ownBrowser?: { isKnown: false; days: number } | { isKnown: true; forgetPath: string };
    })
  | { kind: "leased"; ticketNumber: string }
  /** A new browser: a code was mailed, and is entered here. */
  | {
      kind: "code";
      ticketNumber: string;
      maskedAddress: string;
      state: "sent" | "waiting" | "wrong" | "gone" | "limited" | "failed";
      codePath: string;
      newCodePath: string;
      /** The customer ticked that the browser is their own. */
      isOwnBrowser: boolean;
    }
  /** Somebody got a code and did not ask for it. */
  | (Pressable & {
      kind: "report";
      /** It has to be pressed once more; what the form carries then. */
      pressed?: string;
      /** Where a button leads that only programs press. */
      decoyPath: string;
    })
  | { kind: "reported"; isInformed: boolean }
  | (Pressable & { kind: "superseded"; ticketNumber: string; renewPath: string })
  | (Pressable & { kind: "used"; ticketNumber: string; renewPath: string; ticketUrl: string | undefined })
  | (Pressable & { kind: "inert"; renewPath: string })
  /** A program pressed buttons on the page of a link. */
  | { kind: "robot" }
  | { kind: "new-link" }
  /** Nobody has said yet whether there is somebody to send it to. */
  | { kind: "link-requested" }
  | { kind: "refresh-failed" }
  /** With a button for a new link if the link is genuine. */
  | (Pressable & { kind: "expired"; renewPath: string | undefined; formPath?: string })
  /** With `seconds` until it is worth to try again: the client asked for too much; without: the ticket's customer user. */
  | { kind: "rate-limited"; seconds?: number }
  /** OTOBO or Redis is unavailable. */
  | { kind: "unavailable" }
  /** The bridge itself failed. */
  | { kind: "fault" }
  | { kind: "forbidden" }
  | { kind: "too-many-cookies" }
  | { kind: "not-found"; formPath?: string }
  /** Asks for an address; as it was typed if something is wrong with it. */
  | (Pressable & { kind: "link-form" })
  | { kind: "link-form-errors"; typed: TypedFields; wrong: WrongFields }
  /** Whatever was typed. */
  | { kind: "form-requested" }
  | { kind: "form-unavailable" }
  | { kind: "form-forbidden" };

/** The fields of the form that asks for an address. */
export interface TypedFields {
  address: string;
  ticket: string;
}

type WrongFields = { [Field in keyof TypedFields]: boolean };

export type PageKind = Page["kind"];

/** Statuses of the pages. Not 5xx for a mail that could not be sent: proxies like to replace such pages by their own. */
export const pageStatuses: Record<PageKind, number> = {
  open: 200,
  leased: 409,
  code: 200,
  report: 200,
  reported: 200,
  superseded: 200,
  used: 200,
  inert: 200,
  robot: 429,
  "new-link": 200,
  "link-requested": 200,
  "refresh-failed": 200,
  expired: 404,
  "rate-limited": 429,
  unavailable: 503,
  fault: 500,
  forbidden: 403,
  "too-many-cookies": 431,
  "not-found": 404,
  "link-form": 200,
  "link-form-errors": 422,
  "form-requested": 200,
  "form-unavailable": 503,
  "form-forbidden": 403,
};

/** After how many seconds to try again. */
export const retryAfter: Partial<Record<PageKind, number>> = {
  leased: 60,
  robot: 60,
  "rate-limited": 60,
  unavailable: 30,
  fault: 30,
  "form-unavailable": 30,
};
