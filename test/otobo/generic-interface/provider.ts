/** OTOBO's Generic Interface as provider: which web service an URL is, and over which transport it answers. */
import type { Webservice } from "../model.ts";
import type { Page } from "../page.ts";
import type { Needs } from "./operation.ts";
import type { ProviderRequest } from "./provider-request.ts";
import { answerRest } from "./rest.ts";
import { answerSoap } from "./soap.ts";

const prefix = "/otobo/nph-genericinterface.pl";

const locate = (webservices: Webservice[], path: string): { webservice: Webservice; route: string } | undefined => {
  const match = /^\/(Webservice|WebserviceID)\/([^/?]+)(.*)$/.exec(path.slice(prefix.length));
  const [, how, name = "", route = ""] = match ?? [];
  const webservice = webservices.find(({ Name, ID }) => (how === "Webservice" ? Name : String(ID)) === name);
  return webservice?.Valid ? { webservice, route } : undefined;
};

/** Answers a request below `nph-genericinterface.pl`. */
export const answerProvider = (needs: Needs, request: ProviderRequest): Promise<Page> => {
  const located = locate(needs.state.webservices, request.url);
  if (located === undefined) return Promise.resolve({ status: 500, headers: [], body: "" });
  const { webservice, route } = located;
  if (webservice.Soap === undefined) return answerRest(needs, webservice, route, request);
  return answerSoap(needs, { ...webservice, Soap: webservice.Soap }, request);
};
