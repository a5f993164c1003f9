/**
 * OTOBO's HTTP::SOAP provider: envelopes, SOAPAction and faults (test/fixtures/otobo/soap-provider.json; rules in soap-provider.md).
 */
import type { SoapTransport, Webservice } from "../model.ts";
import type { Page } from "../page.ts";
import type { Needs } from "./operation.ts";
import { page, type ProviderRequest, TransportError } from "./provider-request.ts";
import { runOperation } from "./run-operation.ts";
import { parseEnvelope, writeEnvelope, type Message } from "./soap-envelope.ts";

/** Thrown for what comes as an element `Fault` in the connector's namespace. */
class SoapFault extends Error {}

const checkAction = ({ NameSpace }: SoapTransport, operation: string, header: string): void => {
  const action = header.replaceAll('"', "");
  const expected = `${NameSpace}#${operation}`;
  if (action !== expected) throw new SoapFault(`SOAPAction '${action}' does not match expected result '${expected}'`);
};

const readMessage = (webservice: Webservice, request: ProviderRequest): Message => {
  if (request.body.length === 0) throw new TransportError(411, "Length Required");
  if (request.body.length > webservice.MaxLength) throw new TransportError(413, "Payload Too Large");
  return parseEnvelope(request.body.toString());
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
  try {
    const message = readMessage(webservice, request);
    const write = (name: string, data: Record<string, unknown>) => writeEnvelope(soap.NameSpace, name, data);
    try {
      const answer = write(`${message.operation}Response`, await operate(needs, soap, message, request));
      return page(200, "text/xml", answer);
    } catch (error) {
      if (!(error instanceof SoapFault)) throw error;
      const fault = { faultcode: "Server", faultstring: error.message };
      return page(500, "text/plain", write("Fault", fault));
    }
  } catch (error) {
    if (error instanceof TransportError) return page(error.status, "text/plain", error.message);
    throw error;
  }
};
