/** What proxies wrote into a request about those who sent it. */
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
 * Who sent the request to whom, as the proxies tell it: the nearest first, each as it was written. `X-Forwarded-For` counts
 * if it is there, else `Forwarded` (RFC 7239); of one that is malformed nothing can be read. Whatever stands before the
 * node that a trusted proxy wrote, the client may have made up.
 */
export const forwardedNodes = ({ "x-forwarded-for": forwardedFor, forwarded }: IncomingHttpHeaders): string[] => {
  if (forwardedFor !== undefined) return String(forwardedFor).split(",").reverse();
  if (forwarded === undefined) return [];
  return readForwarded(forwarded)?.reverse() ?? ["malformed"];
};
