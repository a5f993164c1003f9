/** SOAP as OTOBO's SOAP::Lite reads and writes it. */
import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { TransportError } from "./provider-request.ts";

export interface Message {
  /** Name of the first element of the body. */
  operation: string;
  data: Record<string, unknown>;
}

const parser = new XMLParser({
  htmlEntities: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  removeNSPrefix: true,
  trimValues: false,
});

const isElement = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Without the blanks between elements. */
const tidy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tidy);
  if (!isElement(value)) return value;
  const children = Object.entries(value).filter(([name]) => name !== "#text");
  return Object.fromEntries(children.map(([name, inner]) => [name, tidy(inner)]));
};

const parseXml = (xml: string): unknown => {
  try {
    SyntaxValidator.validate(xml);
    return tidy(parser.parse(xml));
  } catch (error) {
    throw new TransportError(500, `Error deserializing message:\n${error instanceof Error ? error.message : ""}\n`);
  }
};

/** Throws `TransportError` for what is no envelope, or an empty one. */
export const parseEnvelope = (xml: string): Message => {
  const { Envelope } = parseXml(xml) as Record<string, unknown>;
  const body = isElement(Envelope) ? Envelope.Body : undefined;
  const [operation] = isElement(body) ? Object.keys(body).sort() : [];
  if (!isElement(body) || operation === undefined)
    throw new TransportError(500, "Got no result body from deserialized content");
  const data = body[operation];
  return { operation, data: isElement(data) ? data : {} };
};

const textOf = (value: unknown): string =>
  (typeof value === "string" || typeof value === "number" ? String(value) : "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    // eslint-disable-next-line no-control-regex -- what OTOBO takes out
    .replaceAll(/[\x01-\x08\x0B-\x0C\x0E-\x1F\x7F-\x84\x86-\x9F]/g, "");

const element = (name: string, value: unknown): string => {
  if (Array.isArray(value)) {
    if (value.length > 0) return value.map((one) => element(name, one)).join("");
    throw new TransportError(500, "Error in SOAPOutputRecursion: Data type 'ARRAY (empty)' is invalid");
  }
  const content = isElement(value) ? elements(value) : textOf(value);
  return content === "" ? `<${name} />` : `<${name}>${content}</${name}>`;
};

/** OTOBO sorts them. */
const elements = (data: Record<string, unknown>): string =>
  Object.keys(data)
    .sort()
    .map((name) => element(name, data[name]))
    .join("");

/** The answer with one element of this name. Throws `TransportError` for an empty list. */
export const writeEnvelope = (namespace: string, name: string, data: Record<string, unknown>): string => {
  const content = elements(data);
  const attributes = [
    'soap:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"',
    'xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"',
    'xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"',
    'xmlns:xsd="http://www.w3.org/2001/XMLSchema"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" ");
  const answer =
    content === ""
      ? `<${name} xmlns="${namespace}" xsi:nil="true" />`
      : `<${name} xmlns="${namespace}">${content}</${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope ${attributes}><soap:Body>${answer}</soap:Body></soap:Envelope>`;
};
