import { createRestCall } from "../../../bridge/adapters/otobo/rest.ts";
import { createMutateJson } from "../mutate-json.ts";
import { createMutate } from "../mutate.ts";
import type { Target } from "../target.ts";
import { createCheck, goodAnswers } from "./otobo-answers.ts";

const tokens = [
  '{"Error":{"ErrorCode":"',
  '"ErrorMessage":',
  '{"faultstring":"',
  ".AuthFail",
  "<html>",
  "null",
  "[]",
  '""',
];

/** Over REST. SOAP's shapes (a list of one is no list, null and "" look alike) come as well: one parser reads both. */
export const createTarget = async (): Promise<Target> => {
  const entries = Object.entries(goodAnswers).flatMap(([operation, answers]) =>
    answers.map((answer) => ({ operation, json: Buffer.from(JSON.stringify(answer)).toString("latin1") })),
  );
  const mutations = entries.map(({ operation, json }) => ({
    operation,
    asText: createMutate([json], tokens),
    asJson: createMutateJson([json]),
  }));
  return {
    name: "OTOBO's answers in JSON",
    generate: (random) => {
      const { operation, asText, asJson } = random.pick(mutations);
      const body = random.oneIn(3) ? asText(random) : asJson(random);
      return `${operation}\n${random.oneIn(8) ? "500" : "200"}\n${body}`;
    },
    check: await createCheck(createRestCall, JSON.stringify(goodAnswers.SessionCreate?.[0])),
  };
};
