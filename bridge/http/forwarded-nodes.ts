/**
 * What proxies wrote into a request about its sender. No library reads it: `forwarded` and `proxy-addr` stop at an address
 * with a port, `forwarded-parse` at one without quotation marks; real proxies send both.
 */
import type { IncomingHttpHeaders } from "node:http";

/** One parameter of RFC 7239, more tolerant: addresses with a port or in brackets come without quotes, too. */
const parameter = /([^=",;]*)(?:=("(?:\\.|[^"\\])*"\s*|[^",;]*))?([,;]|$)/y;

/** The `for` of each element of a `Forwarded` header, "" where there is none. Undefined when the header is malformed. */
const readForwarded = (header: string): string[] | undefined => {
  const nodes: string[] = [];
  let node = "";
  for (let end = 0; end <= header.length;) {
    parameter.lastIndex = end;
    const found = parameter.exec(header);
    if (!found) return undefined;
    const [whole, name = "", value = "", delimiter] = found;
    if (name.trim().toLowerCase() === "for") node = value;
    if (delimiter !== ";") {
      nodes.push(node);
      node = "";
    }
    // The end of the header stands for a delimiter.
    end += whole.length + (delimiter === "" ? 1 : 0);
  }
  return nodes;
};

/**
 * The senders of the request according to its proxies: the nearest first, each as it was written. `X-Forwarded-For` counts
 * if it is there, else `Forwarded` (RFC 7239); nothing is read from a malformed one. A client can have made up whatever
 * stands before the node that a trusted proxy wrote.
 */
export const forwardedNodes = ({ "x-forwarded-for": forwardedFor, forwarded }: IncomingHttpHeaders): string[] => {
  if (forwardedFor !== undefined) return String(forwardedFor).split(",").reverse();
  if (forwarded === undefined) return [];
  return readForwarded(forwarded)?.reverse() ?? ["malformed"];
};
