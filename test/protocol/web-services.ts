import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { operations } from "../../bridge/protocol/operations.ts";

const operationEntries = Object.fromEntries(
  Object.entries(operations).map(([name, { description }]) => [
    name,
    {
      Type: name === "SessionCreate" ? "Session::SessionCreate" : `OneTimeAuth::${name}`,
      Description: description,
      MappingInbound: {},
      MappingOutbound: {},
    },
  ]),
);

const routes = Object.fromEntries(
  Object.keys(operations).map((name) => [name, { Route: `/${name}`, RequestMethod: ["POST"] }]),
);

/** A web service of the package with the operations of the protocol. */
export const renewWebService = (file: string): string => {
  const service = parseDocument(readFileSync(file, "utf8"));
  service.setIn(["Provider", "Operation"], operationEntries);
  const transport = ["Provider", "Transport"];
  if (service.getIn([...transport, "Type"]) === "HTTP::REST")
    service.setIn([...transport, "Config", "RouteOperationMapping"], routes);
  return service.toString({ lineWidth: 0 });
};
