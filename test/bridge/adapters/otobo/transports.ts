/** What differs between REST and SOAP on the wire, so that each test is written once and runs over both. */
import type { Call } from "../../../../bridge/adapters/otobo/generic-interface.ts";
import type { TransportOptions } from "../../../../bridge/adapters/otobo/post.ts";
import { createRestCall } from "../../../../bridge/adapters/otobo/rest.ts";
import { createSoapCall } from "../../../../bridge/adapters/otobo/soap.ts";
import { parseEnvelope, writeEnvelope } from "../../../otobo/generic-interface/soap-envelope.ts";
import { recordings } from "../../../otobo-contract/recordings.ts";
import type { StubRequest } from "../../../support/stub-server.ts";
import type { PeerAnswer } from "./otobo-peer.ts";

export interface Transport {
  name: "REST" | "SOAP";
  webservice: string;
  createCall: (options: Omit<TransportOptions, "webservice">) => Promise<Call>;
  /** The path an operation is posted to, below `/otobo/nph-genericinterface.pl/Webservice`. */
  pathOf: (operation: string) => string;
  contentType: string;
  read: (request: StubRequest) => { operation: string; data: Record<string, unknown> };
  /** An answer of OTOBO with this data. */
  write: (operation: string, data: object) => { type: string; text: string };
  /** How data looks to whoever gets it over this transport. */
  spelled: (data: unknown) => unknown;
  /** What a real OTOBO answered, under the name of the recording. */
  recorded: (name: string) => PeerAnswer;
  /** Recorded failures, and what they are called. */
  failures: [recording: string, message: string][];
  /** Answers with status 200 that are none. */
  garbage: string[];
}

const readRecording = (file: string, name: string): PeerAnswer => {
  const { status, headers, body } = recordings(file).find((one) => one.name === name)!.response;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status: status!, headers: { "Content-Type": String(headers["Content-Type"] ?? "text/plain") }, text };
};

const html = "<html><body>System maintenance</body></html>";

const rest: Transport = {
  name: "REST",
  webservice: "OneTimeAuth",
  createCall: (options) => Promise.resolve(createRestCall({ ...options, webservice: "OneTimeAuth" })),
  pathOf: (operation) => `/OneTimeAuth/${operation}`,
  contentType: "application/json",
  read: ({ path, body }) => ({
    operation: path.split("/").at(-1) ?? "",
    data: JSON.parse(body || "{}") as Record<string, unknown>,
  }),
  write: (_operation, data) => ({ type: "application/json", text: JSON.stringify(data) }),
  spelled: (data) => data,
  recorded: (name) => readRecording("rest-provider", name),
  failures: [
    ["webservice-invalid", "HTTP 500"],
    ["route-unknown", "HTTP 500"],
    ["body-malformed-json", "HTTP 500"],
    ["max-length-exceeded", "HTTP 413"],
    [
      "operation-broken",
      "HTTP 500, Can't load operation backend module Kernel::GenericInterface::Operation::Ticket::NoSuchOperation!",
    ],
  ],
  garbage: [html, '{"SessionID":"Lsnf5', ""],
};

const namespace = "urn:onetimeauth";

const withoutEmptyLists = (data: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => !(Array.isArray(value) && value.length === 0)));

/** Everything is text, a list of one is its element. */
const asXml = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 1 ? asXml(value[0]) : value.map(asXml);
  if (typeof value !== "object" || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asXml(inner)]));
};

const writeSoap = (operation: string, data: object): string =>
  writeEnvelope(namespace, `${operation}Response`, withoutEmptyLists(data));

const soap: Transport = {
  name: "SOAP",
  webservice: "OneTimeAuthSOAP",
  createCall: (options) => createSoapCall({ ...options, webservice: "OneTimeAuthSOAP" }),
  pathOf: () => "/OneTimeAuthSOAP",
  contentType: "text/xml",
  read: ({ body }) => {
    return parseEnvelope(body);
  },
  write: (operation, data) => ({ type: "text/xml", text: writeSoap(operation, data) }),
  spelled: asXml,
  recorded: (name) => readRecording("soap-provider", name),
  failures: [
    ["fault-unknown-operation", "HTTP 500, Got no OperationType!"],
    [
      "fault-wrong-soapaction",
      "HTTP 500, SOAPAction 'http://www.otobo.org/TicketConnector/#TicketSearch' does not match " +
        "expected result 'http://www.otobo.org/TicketConnector/#TicketGet'",
    ],
    ["fault-empty-soap-body", "HTTP 500"],
    ["fault-malformed-envelope", "HTTP 500"],
    ["fault-not-xml", "HTTP 500"],
    ["fault-empty-body", "HTTP 411"],
  ],
  garbage: [
    html,
    writeSoap("SettingsGet", { PublicURL: "x" }).slice(0, -60),
    "",
    writeSoap("SettingsGet", {}).replace(/<SettingsGetResponse.*?>/, ""),
    writeSoap("SessionCreate", { SessionID: "x" }),
    "<SettingsGetResponse/> and more",
  ],
};

export const transports: Transport[] = [rest, soap];
