/** The client that sends a request, for the limits: from its connection, and from the proxies that TRUST_PROXY names. */
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import ipaddr, { type IPv4, type IPv6 } from "ipaddr.js";
import proxyAddr from "proxy-addr";
import type { Log } from "../ports.ts";
import { forwardedNodes } from "./forwarded-nodes.ts";

/** As Express takes it (`trust proxy`): false, a number of proxies, or their addresses. */
export type TrustProxy = false | number | string[];

export interface ClientAddressDependencies {
  trustProxy: TrustProxy;
  log: Log;
}

export interface ClientRequest {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

type Address = IPv4 | IPv6;

/** Bits of an IPv6 address that a client cannot choose: it has the whole network of its address. */
const networkBits = 64;
/** IPv6 networks of gateways that write a whole IPv4 address into the last four bytes (RFC 6052, RFC 6145). */
const translated = ["rfc6052", "rfc6145"];

/**
 * The address in what a proxy wrote: with or without port (also an obfuscated one, RFC 7239), brackets, quotes and zone.
 * Undefined for everything else, such as `unknown` and `_hidden`.
 */
const readAddress = (node: string): Address | undefined => {
  const [bare = ""] = node
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .split("%");
  const inBrackets = /^\[([^\]]*)(?:\](?::[\w.-]*)?)?$/.exec(bare)?.[1];
  const found = [inBrackets ?? bare, bare.replace(/:[\w.-]*$/, "")].find((text) => isIP(text) !== 0);
  if (found === undefined) return undefined;
  const address = ipaddr.process(found);
  return translated.includes(address.range()) ? ipaddr.fromByteArray(address.toByteArray().slice(-4)) : address;
};

/** The name of a client for the limits: its IPv4 address, or the /64 network of its IPv6 address. */
const nameOf = (address: Address): string =>
  address.kind() === "ipv4"
    ? address.toString()
    : `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${networkBits}`).toString()}/${networkBits}`;

type Trusts = (address: string, distance: number) => boolean;

const compileTrust = (trustProxy: TrustProxy): Trusts => {
  if (trustProxy === false) return () => false;
  if (typeof trustProxy === "number") return (_address, distance) => distance < trustProxy;
  return proxyAddr.compile(trustProxy);
};

interface Sender {
  address: Address;
  /** It is a trusted proxy, and what it wrote about the client cannot be read. */
  hidesClient: boolean;
}

const isLoopback = (address: Address): boolean => address.range() === "loopback";

/** Follows what trusted proxies, of which `own` is one, wrote back to the first address that is not one of them. */
const findSender = (own: Address, nodes: string[], trusts: Trusts): Sender => {
  let address = own;
  for (const [distance, node] of nodes.entries()) {
    if (distance > 0 && !trusts(address.toString(), distance)) break;
    const before = readAddress(node);
    // A loopback address that another machine names is meaningless.
    if (!before || (isLoopback(before) && !isLoopback(address))) return { address, hidesClient: true };
    address = before;
  }
  return { address, hidesClient: false };
};

/** A proxy sends many requests over one connection. */
const rememberBySocket = <Found>(find: (remoteAddress: string) => Found) => {
  const found = new WeakMap<object, Found>();
  return (socket: ClientRequest["socket"]): Found => {
    const known = found.get(socket);
    if (known !== undefined) return known;
    const answer = find(socket.remoteAddress ?? "");
    if (answer !== undefined) found.set(socket, answer);
    return answer;
  };
};

const mayBeElsewhere = (node: string): boolean => {
  const address = readAddress(node);
  return !address || !isLoopback(address);
};

const warnings = {
  unreadable: "A proxy that TRUST_PROXY names sends unreadable client addresses: its clients are limited as one",
  missing:
    "A proxy that TRUST_PROXY names sends neither X-Forwarded-For nor Forwarded: its clients cannot be distinguished",
  notTrusted: "Clients are not limited: a proxy on this machine forwards them, but TRUST_PROXY does not name it",
};

/**
 * Names the client of a request. Answers undefined for a request from this machine: a proxy must be running here that
 * TRUST_PROXY does not name. All customers would then be one client, and any of them could lock out all others. An address
 * that cannot be read counts for the proxy that sent it. The log has one line for each of these mistakes.
 */
export const createClientAddress = ({ trustProxy, log }: ClientAddressDependencies) => {
  const trusts = compileTrust(trustProxy);
  const ownAddressOf = rememberBySocket((remoteAddress) => {
    const address = readAddress(remoteAddress);
    return address && { address, isTrusted: trusts(address.toString(), 0) };
  });
  const warned = new Set<string>();
  const warnOnce = (warning: keyof typeof warnings): void => {
    if (warned.has(warning)) return;
    warned.add(warning);
    log.warn(warnings[warning]);
  };
  return ({ headers, socket }: ClientRequest): string | undefined => {
    const own = ownAddressOf(socket);
    // The connection has ended; the request counts all the same.
    if (!own) return "disconnected";
    const nodes = forwardedNodes(headers);
    const { address, hidesClient } = own.isTrusted
      ? findSender(own.address, nodes, trusts)
      : { address: own.address, hidesClient: false };
    if (hidesClient) warnOnce("unreadable");
    else if (nodes.length === 0 && own.isTrusted) warnOnce("missing");
    else if (isLoopback(address) && nodes.some(mayBeElsewhere)) warnOnce("notTrusted");
    return isLoopback(address) && !hidesClient ? undefined : nameOf(address);
  };
};
