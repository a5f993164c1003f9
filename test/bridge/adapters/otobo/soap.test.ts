import { readFileSync } from "node:fs";
import { expect } from "chai";
import { createClientAsync } from "soap";
import { parse } from "yaml";
import { z } from "zod";
import { wsdlFile } from "../../../../bridge/adapters/otobo/soap.ts";
import { operations } from "../../../../bridge/protocol/operations.ts";
import { type Peer, type Reaction, startPeer } from "./otobo-peer.ts";
import { transports } from "./transports.ts";
import { failureOf } from "../../../support/failure-of.ts";

const soap = transports.find(({ name }) => name === "SOAP")!;

interface SoapWebservice {
  Provider: {
    Operation: Record<string, unknown>;
    Transport: { Config: { NameSpace: string; SOAPActionSeparator: string } };
  };
}

const webservice = parse(
  readFileSync("plugin/scripts/webservices/OneTimeAuth/OneTimeAuthSOAP.yml", "utf8"),
) as SoapWebservice;

interface Described {
  input: Fields;
  output: Fields;
}

/** Names to fields in them, or to their type; a list has `[]` behind its name. */
interface Fields {
  [name: string]: Fields | string;
}

const readWsdl = async () => {
  const client = await createClientAsync(wsdlFile.pathname);
  const services = client.describe() as Record<string, Record<string, Record<string, Described>>>;
  const namespace = (client.wsdl.definitions as { $targetNamespace: string }).$targetNamespace;
  return { namespace, described: services.OneTimeAuthSOAP?.OneTimeAuth ?? {} };
};

/** The WSDL's fields as sorted paths, without what every answer may have. */
const pathsIn = (fields: Fields, prefix = ""): string[] =>
  Object.entries(fields)
    .filter(([name]) => !["Error", "targetNSAlias", "targetNamespace"].includes(name))
    .flatMap(([name, inner]) => {
      const path = `${prefix}${name}`;
      return typeof inner === "string" || name === "Headers" ? [path] : pathsIn(inner, `${path}.`);
    })
    .sort();

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** The same of a schema. */
const pathsOf = ({ properties = {} }: JsonSchema, prefix = ""): string[] =>
  Object.entries(properties)
    .flatMap(([name, inner]) => {
      const path = `${prefix}${name}${inner.items ? "[]" : ""}`;
      const fields = inner.items ?? inner;
      return fields.properties && name !== "Headers" ? pathsOf(fields, `${path}.`) : [path];
    })
    .sort();

const pathsOfSchema = (schema: z.ZodType): string[] =>
  pathsOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema);

describe("SOAP", () => {
  let peer: Peer | undefined;

  const serve = async (react: Reaction) => {
    peer = await startPeer(soap, react);
    return soap.createCall({ url: peer.url, timeout: 5_000, keepAlive: false });
  };

  afterEach(async () => {
    await peer?.stop();
    peer = undefined;
  });

  it("is described for exactly the operations of the web service", async () => {
    const { namespace, described } = await readWsdl();
    expect(Object.keys(described)).to.have.members(Object.keys(webservice.Provider.Operation));
    expect(namespace).to.equal(webservice.Provider.Transport.Config.NameSpace);
  });

  it("is described with exactly the fields that the bridge sends and reads", async () => {
    const { described } = await readWsdl();
    expect(Object.keys(operations)).to.have.members(Object.keys(described));
    for (const [operation, { request, answer }] of Object.entries(operations)) {
      const { input = {}, output = {} } = described[operation] ?? {};
      const session = operation === "SessionCreate" ? [] : ["SessionID"];
      expect(pathsIn(input), operation).to.have.members([...pathsOfSchema(request), ...session]);
      expect(pathsIn(output), operation).to.deep.equal(pathsOfSchema(answer));
    }
  });

  it("says with SOAPAction what OTOBO expects by the settings of the web service", async () => {
    const call = await serve(() => ({}));
    const { NameSpace, SOAPActionSeparator } = webservice.Provider.Transport.Config;
    for (const operation of Object.keys(webservice.Provider.Operation)) await call(operation, {});
    expect(peer?.requests.map(({ headers }) => headers.soapaction)).to.deep.equal(
      Object.keys(webservice.Provider.Operation).map((name) => `"${NameSpace}${SOAPActionSeparator}${name}"`),
    );
  });

  it("has no other operation", async () => {
    const call = await serve(() => ({}));
    const error = await failureOf(call("TicketSearch", {}));
    expect(error).to.have.property("message", "OTOBO, TicketSearch: the WSDL has no such operation");
    expect(peer?.requests).to.have.length(0);
  });

  it("leaves out characters that XML cannot say", async () => {
    const call = await serve(() => ({}));
    await call("CustomerUserAdd", { UserFirstname: "a\u0000b\u001bc\uffffd\ud800e", UserLastname: "é\n🎉" });
    expect(peer?.requests[0]?.data).to.deep.equal({ UserFirstname: "abcde", UserLastname: "é\n🎉" });
  });

  it("does not expand the entities of an answer", async () => {
    const answer = soap.write("SettingsGet", { PublicURL: "here" }).text;
    const declared = answer.replace("?>", '?><!DOCTYPE x [<!ENTITY e "expanded">]>').replace("here", "&e;");
    const call = await serve(() => ({ text: declared }));
    const error = await failureOf(call("SettingsGet", {}));
    expect(error).to.have.property("message", "OTOBO, SettingsGet: the answer is not SOAP");
  });
});
