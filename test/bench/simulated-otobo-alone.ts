import { sendRaw } from "../bridge/http/serve.ts";
import type { Together } from "../support/start-together.ts";

/** Calls an operation of the simulated OTOBO without the bridge: what its answers cost is not the bridge's share. */
export const createSimulatedOtoboAlone = async ({ otobo }: Together) => {
  const { port, pathname } = new URL(otobo.url);

  const call = async (operation: string, data: object): Promise<Record<string, unknown>> => {
    const { status, body } = await sendRaw(Number(port), {
      method: "POST",
      path: `${pathname}/nph-genericinterface.pl/Webservice/OneTimeAuth/${operation}`,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(data),
    });
    const answer = JSON.parse(body) as Record<string, unknown>;
    if (status !== 200 || "Error" in answer) throw new Error(`${operation} failed with HTTP ${status}: ${body}`);
    return answer;
  };

  const { login, password } = otobo.agent;
  const { SessionID } = await call("SessionCreate", { UserLogin: login, Password: password });
  return {
    add: (address: string) =>
      call("CustomerUserAdd", {
        SessionID,
        CustomerUserBackend: "CustomerUser",
        ...{ UserLogin: address, UserEmail: address, UserFirstname: "Jane", UserLastname: "Doe" },
      }),
  };
};
