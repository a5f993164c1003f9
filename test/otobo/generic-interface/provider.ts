/** OTOBO's Generic Interface as provider: which web service an URL is, and over which transport it answers. */
import type { Page } from "../page.ts";
import type { Needs } from "./operation.ts";
import type { ProviderRequest } from "./provider-request.ts";
import { answerRest } from "./rest.ts";
import { answerSoap } from "./soap.ts";

/** Answers a request below `nph-genericinterface.pl`. */
export const answerProvider = (needs: Needs, request: ProviderRequest): Promise<Page> => {
  const [, name = "", route = ""] = /\/Webservice\/([^/?]+)([^?]*)/.exec(request.url) ?? [];
  const webservice = needs.state.webservices.find(({ Name }) => Name === name);
  if (!webservice?.Valid) return Promise.resolve({ status: 500, headers: [], body: "" });
  if (webservice.Soap === undefined) return answerRest(needs, webservice, route, request);
  return answerSoap(needs, { ...webservice, Soap: webservice.Soap }, request);
};
