import ipaddr from "ipaddr.js";

/** Bits of an IPv6 address that a client cannot choose: whoever has one address has the whole network of it. */
const networkBits = 64;

/**
 * Who a client is for the limits: its IPv4 address, or the /64 network of its IPv6 address. Undefined for an address that is
 * none, and for this very machine: there a proxy is that TRUST_PROXY does not name. All customers would then be one
 * client, and any of them could lock out all others.
 */
export const clientOf = (address: string): string | undefined => {
  // An address of a link may name the interface.
  const [bare = ""] = address.split("%");
  if (!ipaddr.isValid(bare)) return undefined;
  const client = ipaddr.process(bare);
  if (client.range() === "loopback") return undefined;
  if (client.kind() === "ipv4") return client.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${client.toString()}/${networkBits}`).toString()}/${networkBits}`;
};
