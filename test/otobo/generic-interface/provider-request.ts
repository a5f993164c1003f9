import type { Page } from "../page.ts";

/** A request below `nph-genericinterface.pl`, whatever the transport. */
export interface ProviderRequest {
  method: string;
  /** Path and query as they came. */
  url: string;
  /** The header SOAPAction; "" when there is none. */
  soapAction: string;
  body: Buffer;
  remoteAddress: string;
}

/** Thrown for what a transport answers itself: a text and a status other than 200. */
export class TransportError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "TransportError";
    this.status = status;
  }
}

export const page = (status: number, type: string, body: string): Page => ({
  status,
  headers: [["Content-Type", `${type}; charset=UTF-8`]],
  body,
});
