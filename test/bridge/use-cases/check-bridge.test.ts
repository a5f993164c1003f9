import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { Settings } from "../../../bridge/domain/settings.ts";
import { createCheckBridge } from "../../../bridge/use-cases/check-bridge.ts";
import { settings } from "../http/public-fixture.ts";

const addresses = { publicUrl: "https://help.example/ota", otoboPublicUrl: "https://help.example/otobo" };

const check = (answers: { ping?: Promise<void>; settingsGet?: Promise<Settings> }) =>
  createCheckBridge({
    store: { ping: () => answers.ping ?? Promise.resolve() },
    otobo: {
      settingsGet: () => answers.settingsGet ?? Promise.resolve({ ...settings, publicUrl: addresses.publicUrl }),
    },
    version: "11.0.1",
    ...addresses,
  })();

describe("checkBridge", () => {
  it("is content when everything answers", async () => {
    expect(await check({})).to.deep.equal({ version: "11.0.1", ...addresses, redis: "ok", otobo: "ok" });
  });

  it("says so when OTOBO would not recognise the links", async () => {
    expect((await check({ settingsGet: Promise.resolve(settings) })).otobo).to.contain("OneTimeAuth::PublicURL");
  });

  it("tells what is away, each for itself", async () => {
    const state = await check({
      ping: Promise.reject(new BridgeError("redis-unavailable", "Redis cannot be reached")),
      settingsGet: Promise.reject(new BridgeError("otobo-refused", "OTOBO refused: SessionCreate.AuthFail")),
    });
    expect(state).to.include({ redis: "Redis cannot be reached", otobo: "OTOBO refused: SessionCreate.AuthFail" });
  });

  it("does not hide a fault", async () => {
    let thrown: unknown;
    await check({ ping: Promise.reject(new TypeError("broken")) }).catch((error: unknown) => {
      thrown = error;
    });
    expect(thrown).to.be.instanceOf(TypeError);
  });
});
