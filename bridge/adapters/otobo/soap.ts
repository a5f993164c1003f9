import { readFileSync } from "node:fs";
import { Client, type IHttpClient, WSDL } from "soap";
import { z } from "zod";
import { BridgeError } from "../../domain/errors.ts";
import type { Call } from "./generic-interface.ts";
import {
  badStatus,
  createPost,
  isSuccess,
  type Post,
  type TransportOptions,
  unavailable,
  webserviceUrl,
} from "./post.ts";
import { fault } from "../../protocol/operations.ts";

/** The product's description of the web service; OTOBO serves none. It is beside this file, also in dist/. */
export const wsdlFile = new URL("./one-time-auth-soap.wsdl", import.meta.url);

/** Values of headers must arrive unchanged, and an empty response must differ from none. */
const parsing = { preserveWhitespace: true, handleNilAsNull: true };

const readWsdl = (): Promise<WSDL> =>
  new Promise((resolve, reject) => {
    const wsdl = new WSDL(readFileSync(wsdlFile, "utf8"), wsdlFile.pathname, parsing);
    wsdl.onReady((error: Error | null) => {
      if (error) reject(error);
      else resolve(wsdl);
    });
  });

/** The client's error for an error status: `root` is what it could parse of `response.data`. */
const failure = z.object({
  response: z.object({ status: z.number().refine((status) => !isSuccess(status)) }),
  root: z
    .object({ Envelope: z.object({ Body: z.object({ Fault: fault }) }) })
    .optional()
    .catch(undefined),
});

/** A mere mention is enough here: the client parses the rest, but takes an answer without any element for an empty one. */
const mentionsAnswer = (body: string, operation: string): boolean => body.includes(`<${operation}Response`);

/** Our way to post, as the client calls it. SOAPAction is `"<NameSpace>#<Operation>"`. */
const createHttpClient = (post: Post): IHttpClient => ({
  request: (url, body: string, callback, headers: Record<string, string> = {}) => {
    const operation = /#(\w+)"$/.exec(headers.SOAPAction ?? "")?.[1] ?? "";
    const sent = post(operation, url, body, headers).then((response) => {
      if (!isSuccess(response.status)) throw Object.assign(new Error("no success"), { response });
      if (!mentionsAnswer(response.data, operation)) throw unavailable(operation, "the answer is not SOAP");
      return response;
    });
    sent.then((response): unknown => callback(null, response, response.data), callback);
    return sent;
  },
});

/** The client's errors contain request and response: only OTOBO's message in a fault leaves this file. */
const explain = (operation: string, error: unknown): BridgeError => {
  if (error instanceof BridgeError) return error;
  const failed = failure.safeParse(error).data;
  if (!failed) return unavailable(operation, "the answer is not SOAP");
  return badStatus(operation, failed.response.status, failed.root?.Envelope.Body.Fault.faultstring);
};

// XML cannot contain these characters, not even escaped; OTOBO omits them from its responses as well.
const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The client does not escape a text that looks like a CDATA section, so anybody could inject XML. */
const tame = (text: string): string => {
  const isTakenForXml = text.startsWith("<![CDATA[") && text.endsWith("]]>");
  return isTakenForXml ? `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>` : text;
};

const toSpeakable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? tame(value.replace(unspeakable, "")) : value;

type Method = (data: object) => Promise<[answer: unknown]>;

/**
 * The transport of the web service `OneTimeAuthSOAP` (HTTP::SOAP), by the product's own WSDL.
 * Throws `otobo-unavailable` for everything but an answer of the operation with a status of success.
 */
export const createSoapCall = async (options: TransportOptions, post: Post = createPost(options)): Promise<Call> => {
  const httpClient = createHttpClient(post);
  const client = new Client(await readWsdl(), webserviceUrl(options), { ...parsing, httpClient });
  const methods = client as unknown as Record<string, Method>;
  return async (operation, data) => {
    const method = methods[`${operation}Async`];
    if (!method) throw unavailable(operation, "the WSDL has no such operation");
    try {
      const [answer] = await method(JSON.parse(JSON.stringify(data, toSpeakable)) as object);
      return answer ?? {};
    } catch (error) {
      throw explain(operation, error);
    }
  };
};
