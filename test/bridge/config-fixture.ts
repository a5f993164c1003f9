import { expect } from "chai";
import { type Environment, readConfig } from "../../bridge/config.ts";
import { BridgeError } from "../../bridge/domain/errors.ts";

export const key = Buffer.alloc(32, 7);
export const otherKey = Buffer.alloc(40, 9);

export const complete: Environment = {
  PUBLIC_URL: "https://help.example/otobo/ota",
  OTOBO_PUBLIC_URL: "https://help.example/otobo",
  OTOBO_URL: "http://127.0.0.1:5000/otobo",
  OTOBO_USER: "onetimeauth",
  OTOBO_PASSWORD: "agent-secret-of-otobo",
  TOKEN_KEYS: key.toString("base64"),
  BRIDGE_USER: "otobo",
  BRIDGE_PASSWORD: "bridge-secret-of-otobo",
};

/** The lines of the one message, without the heading. */
export const problemsOf = (env: Environment): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof BridgeError)) throw error;
    expect(error.code).to.equal("invalid-configuration");
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => line.replace("  - ", ""));
  }
  return [];
};
