import type { Call } from "./generic-interface.ts";
import type { Post, TransportOptions } from "./post.ts";
import { createRestCall } from "./rest.ts";

/**
 * Calls over the transport of the configuration. Only who uses SOAP loads its library.
 * @param post another way to post than the usual one
 */
export const createCall = async (
  otobo: TransportOptions & { transport: "rest" | "soap" },
  post?: Post,
): Promise<Call> => {
  if (otobo.transport === "rest") return createRestCall(otobo, post);
  const { createSoapCall } = await import("./soap.ts");
  return createSoapCall(otobo, post);
};
