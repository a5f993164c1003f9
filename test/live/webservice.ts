import type { Actions } from "./actions.ts";

interface Webservice {
  Config: {
    Debugger: { DebugThreshold: string };
    Requester: { Transport: { Config: { Host: string; Authentication: { BasicAuthPassword: string } } } };
  };
}

const webservice = async ({ ask }: Actions) =>
  (await ask("GenericInterface::Webservice", "WebserviceGet", { Name: "OneTimeAuth" })) as unknown as Webservice;

/** Where the requester looks for the bridge, and as whom. */
export const bridgeAddress = async (actions: Actions): Promise<{ host: string; password: string }> => {
  const { Host, Authentication } = (await webservice(actions)).Config.Requester.Transport.Config;
  return { host: Host, password: Authentication.BasicAuthPassword };
};

/** Changes how the Generic Interface logs and where the bridge is said to be. */
export const changeWebservice = async (
  actions: Actions,
  { host, threshold }: { host: string; threshold: "debug" | "error" },
): Promise<void> => {
  const present = await webservice(actions);
  present.Config.Debugger.DebugThreshold = threshold;
  present.Config.Requester.Transport.Config.Host = host;
  await actions.run("GenericInterface::Webservice", "WebserviceUpdate", { ...present });
};
