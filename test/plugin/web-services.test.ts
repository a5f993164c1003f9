import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { requests } from "../../bridge/protocol/requests.ts";

const project = join(import.meta.dirname, "..", "..");

interface Invoker {
  Type: string;
  Events: { Event: string; Asynchronous: string; Condition?: unknown }[];
}

interface WebService {
  Debugger: { DebugThreshold: string };
  Provider: { Operation: Record<string, { Type: string }> };
  Requester: {
    Invoker?: Record<string, Invoker>;
    ErrorHandling?: Record<string, Record<string, unknown>>;
    ErrorHandlingPriority?: string[];
    Transport: {
      Type: string;
      Config?: {
        Timeout: string;
        Authentication: Record<string, string>;
        InvokerControllerMapping: Record<string, { Controller: string; Command: string }>;
      };
    };
  };
}

const read = (name: string): WebService =>
  parse(readFileSync(join(project, "plugin/scripts/webservices/OneTimeAuth", `${name}.yml`), "utf8")) as WebService;

const rest = read("OneTimeAuth");
const soap = read("OneTimeAuthSOAP");

describe("the web services", () => {
  it("name operations that are in the package and registered, and one of OTOBO", () => {
    const settings = readFileSync(join(project, "sysconfig-xml/OneTimeAuthBridge.xml"), "utf8");
    for (const [name, { Type }] of Object.entries(rest.Provider.Operation)) {
      if (Type === "Session::SessionCreate") continue;
      expect(Type).to.equal(`OneTimeAuth::${name}`);
      expect(existsSync(join(project, `plugin/Kernel/GenericInterface/Operation/OneTimeAuth/${name}.pm`))).to.equal(
        true,
      );
      expect(settings).to.contain(`"GenericInterface::Operation::Module###${Type}"`);
    }
  });

  it("send events to the bridge, and nothing else; the package's client makes the other calls of the protocol", () => {
    const { TicketEvent, ...calls } = requests;
    expect(Object.keys(rest.Requester.Invoker ?? {})).to.deep.equal(["TicketEvent"]);
    expect(rest.Requester.Transport.Config?.InvokerControllerMapping).to.deep.equal({
      TicketEvent: { Controller: TicketEvent.path, Command: "POST" },
    });
    const client = readFileSync(join(project, "plugin/Kernel/System/OneTimeAuth/Bridge.pm"), "utf8");
    const paths = [...client.matchAll(/(\w+)\s+=> '(\/otobo\/[a-z/]+)'/g)].map(([, name, path]) => [name, path]);
    expect(paths).to.have.deep.members(Object.entries(calls).map(([name, { path }]) => [name, path]));
  });

  it("leave events to the package's event module", () => {
    const invokers = Object.entries(rest.Requester.Invoker ?? {});
    expect(invokers.filter(([, { Events }]) => Events.length > 0)).to.deep.equal([]);
  });

  it("repeat events after network failures and where the bridge asks for it, for two days", () => {
    const retry = rest.Requester.ErrorHandling?.Retry;
    expect(rest.Requester.ErrorHandlingPriority).to.deep.equal(["Retry"]);
    expect(retry).to.include({
      Type: "RequestRetry",
      ScheduleRetry: "1",
      RetryIntervalStart: "10",
      RetryIntervalFactor: "2",
      RetryIntervalMax: "600",
      RetryPeriodMax: "172800",
    });
    expect(retry?.InvokerFilter).to.deep.equal(["TicketEvent"]);
    const filter = new RegExp(String(retry?.ErrorMessageContentFilter));
    const repeated = ["401", "404", "413", "422", "500", "503"].filter((code) =>
      filter.test(`Error while performing REST 'POST' request. Response code '${code}'.`),
    );
    expect(repeated).to.deep.equal(["401", "500", "503"]);
  });

  it("come without credentials, wait five seconds at most, and log errors only", () => {
    expect(rest.Requester.Transport.Config?.Timeout).to.equal("5");
    expect(rest.Requester.Transport.Config?.Authentication).to.deep.equal({
      AuthType: "BasicAuth",
      BasicAuthUser: "",
      BasicAuthPassword: "",
    });
    expect([rest, soap].map((service) => service.Debugger.DebugThreshold)).to.deep.equal(["error", "error"]);
  });
});
