/**
 * OTOBO's HTTP::SOAP provider: envelopes, SOAPAction and faults (test/fixtures/otobo/soap-provider, with its rules in the README).
 */
import type { SoapTransport, Webservice } from "../model.ts";
import type { Page } from "../page.ts";
import type { Needs } from "./operation.ts";
import { decode, page, type ProviderRequest, TransportError } from "./provider-request.ts";
import { runOperation } from "./run-operation.ts";
import { parseEnvelope, writeEnvelope, type Message } from "./soap-envelope.ts";

/** Thrown for what comes as an element `Fault` in the connector's namespace. */
class SoapFault extends Error {}

const checkAction = ({ NameSpace, SOAPActionSeparator }: SoapTransport, operation: string, header: string): void => {
  if (["", '""', "''"].includes(header)) return;
  const action = header.replace(/^(["']?)(.+?)\1$/, "$2");
  const expected = `${NameSpace}${SOAPActionSeparator ?? "#"}${operation}`;
  const alternative = SOAPActionSeparator === undefined ? `${NameSpace}/${operation}` : `${NameSpace}${operation}`;
  if (![expected, alternative].includes(action))
    throw new SoapFault(`SOAPAction '${action}' does not match expected result '${expected}'`);
};

const readMessage = (webservice: Webservice, request: ProviderRequest): Message => {
  if (request.body.length === 0) throw new TransportError(411, "Length Required");
  if (request.body.length > webservice.MaxLength) throw new TransportError(413, "Payload Too Large");
  return parseEnvelope(decode(request));
};

const operate = async (
  needs: Needs,
  soap: SoapTransport,
  { operation, data }: Message,
  request: ProviderRequest,
): Promise<Record<string, unknown>> => {
  checkAction(soap, operation, request.soapAction);
  const type = soap.Operations[operation];
  if (type === undefined) throw new SoapFault("Got no OperationType!");
  const ran = await runOperation(needs, type, { data, remoteAddress: request.remoteAddress });
  if ("fault" in ran) throw new SoapFault(ran.fault);
  return ran.data;
};

/** Answers a request to a web service with HTTP::SOAP. */
export const answerSoap = async (
  needs: Needs,
  webservice: Webservice & { Soap: SoapTransport },
  request: ProviderRequest,
): Promise<Page> => {
  const { Soap: soap } = webservice;
  const headers = Object.entries(webservice.AdditionalHeaders);
  try {
    const message = readMessage(webservice, request);
    const write = (name: string, data: Record<string, unknown>) => writeEnvelope(message, soap.NameSpace, name, data);
    try {
      const answer = write(`${message.operation}Response`, await operate(needs, soap, message, request));
      // OTOBO takes over the type only from a Content-Type with a charset.
      const type = /^(.+);\s*charset=/i.exec(request.contentType)?.[1] ?? "text/xml";
      return page(200, type, answer, headers);
    } catch (error) {
      if (!(error instanceof SoapFault)) throw error;
      const fault = { faultcode: "Server", faultstring: error.message };
      return page(500, "text/plain", write("Fault", fault), headers);
    }
  } catch (error) {
    if (error instanceof TransportError) return page(error.status, "text/plain", error.message, headers);
    throw error;
  }
};
