import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { type Scene, setScene, strangerGetsAnAnswer } from "./security-setup.ts";
import { answer, tag } from "./steps.ts";

interface Receivers {
  to: string;
  cc?: string;
  bcc?: string;
}

/** To whom an agent may send an answer, and who of them gets a mail for certain. */
const replies: Record<string, (scene: Scene) => Receivers> = {
  "with a Cc": ({ owner, stranger }) => ({ to: owner, cc: stranger }),
  "with a Bcc": ({ owner, stranger }) => ({ to: owner, bcc: stranger }),
  "to the customer and another one": ({ owner, stranger }) => ({ to: `${owner}, ${stranger}` }),
  "to another one and the customer": ({ owner, stranger }) => ({ to: `${stranger}, ${owner}` }),
  "to another one alone": ({ stranger }) => ({ to: stranger }),
  "to another one, the customer in Cc": ({ owner, stranger }) => ({ to: stranger, cc: owner }),
  "to another one, the customer in Bcc": ({ owner, stranger }) => ({ to: stranger, bcc: owner }),
  "to another one who has the customer's address for a name": ({ owner, stranger }) => ({
    to: `"${owner}" <${stranger}>`,
  }),
  "to another one with the customer in a comment": ({ owner, stranger }) => ({ to: `${stranger} (${owner})` }),
  "to a group of both": ({ owner, stranger }) => ({ to: `${owner}; ${stranger}` }),
};

const replied = (how: string, receivers: (scene: Scene) => Receivers): Scenario => ({
  name: `an agent's answer ${how} has no link that opens anything`,
  run: async (environment) => {
    const scene = await setScene(environment);
    await answer(environment, scene.ticketNumber, receivers(scene));
    await strangerGetsAnAnswer(environment, scene);
    await scene.check();
  },
});

const quoted: Scenario[] = [
  {
    name: "a link that an agent has issued for one ticket opens nothing in a mail to the customer of another",
    run: async (environment) => {
      const scene = await setScene(environment);
      const other = await setScene(environment);
      const text = await environment.render(scene.ticketNumber, `Here: ${tag}`);
      await environment.send(other.ticketNumber, { to: other.owner, text });
      await strangerGetsAnAnswer(environment, { ...scene, stranger: other.owner });
      await scene.check();
    },
  },
];

export const securityAnswers: ScenarioGroup = {
  title: "security: whom an agent answers",
  scenarios: [...Object.entries(replies).map(([how, receivers]) => replied(how, receivers)), ...quoted],
};
