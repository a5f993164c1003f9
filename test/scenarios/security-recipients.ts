import { expect } from "chai";
import { eventually } from "./eventually.ts";
import { linkOf } from "./links.ts";
import { followUpMail, mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { type Scene, setScene, strangerGetsAnAnswer } from "./security-setup.ts";
import { answer, look, offersRenewal, offersToOpen, renew } from "./steps.ts";
import { buttonHeaders } from "../support/button-headers.ts";

type Mail = (scene: Scene) => string;

const referring = ({ stranger, messageIds }: Scene, headers: (ids: string[]) => Record<string, string>): string =>
  mail({ from: stranger, subject: "Something else", headers: headers(messageIds) });

/** Ways to get a mail into somebody else's ticket. */
const followUps: Record<string, Mail> = {
  "by the number in the subject": ({ stranger, ticketNumber }) => followUpMail(ticketNumber, { from: stranger }),
  "by In-Reply-To the confirmation": (scene) =>
    referring(scene, ([, confirmation = ""]) => ({ "In-Reply-To": confirmation })),
  "by References to the owner's mail": (scene) => referring(scene, ([first = ""]) => ({ References: first })),
  "with the owner's address as name": ({ owner, stranger, ticketNumber }) =>
    followUpMail(ticketNumber, { from: `"${owner}" <${stranger}>` }),
  "with the owner in a comment": ({ owner, stranger, ticketNumber }) =>
    followUpMail(ticketNumber, { from: `${stranger} (${owner})` }),
  "together with the owner in From": ({ owner, stranger, ticketNumber }) =>
    followUpMail(ticketNumber, { from: `${stranger}, ${owner}` }),
  "as the owner, answers to the stranger": ({ owner, stranger, ticketNumber }) =>
    followUpMail(ticketNumber, { from: owner, headers: { "Reply-To": stranger } }),
  "as the owner, answers to both": ({ owner, stranger, ticketNumber }) =>
    followUpMail(ticketNumber, { from: owner, headers: { "Reply-To": `${owner}, ${stranger}` } }),
};

const followedUp = (how: string, write: Mail): Scenario => ({
  name: `a stranger who follows up ${how} gets the auto response, but no link that opens anything`,
  run: async (environment) => {
    const scene = await setScene(environment);
    const { ticketNumber, followUp } = await environment.receive(write(scene));
    expect({ ticketNumber, followUp }).to.deep.equal({ ticketNumber: scene.ticketNumber, followUp: true });
    await strangerGetsAnAnswer(environment, scene);
    await environment.settle();
    await scene.check();
  },
});

const merged: Scenario[] = [
  {
    name: "a stranger who follows up on a merged ticket in any of these ways gets no link that opens anything",
    run: async (environment) => {
      const scene = await setScene(environment);
      const main = await setScene(environment);
      await environment.merge(scene.ticketNumber, main.ticketNumber);
      await environment.settle();
      for (const write of Object.values(followUps)) {
        const { ticketNumber } = await environment.receive(write({ ...scene, owner: main.owner }));
        expect(ticketNumber).to.equal(main.ticketNumber);
        await strangerGetsAnAnswer(environment, { ...main, stranger: scene.stranger });
      }
      await environment.settle();
      await main.check();
      expect((await environment.ticket(scene.ticketNumber)).customerUser).to.equal(scene.owner);
    },
  },
  {
    name: "the customer of a merged ticket who follows up gets no link to the main ticket of somebody else",
    run: async (environment) => {
      const scene = await setScene(environment);
      const main = await setScene(environment);
      await environment.merge(scene.ticketNumber, main.ticketNumber);
      await environment.settle();
      await environment.receive(followUpMail(scene.ticketNumber, { from: scene.owner }));
      await strangerGetsAnAnswer(environment, { ...main, stranger: scene.owner });
      await main.check();
    },
  },
];

const renewedBy = (how: string, ask: (inertLink: string, stranger: string) => Promise<unknown>): Scenario => ({
  name: `a stranger who has the inert link ${how} can only ask for a new link to the registered address`,
  run: async (environment) => {
    const scene = await setScene(environment);
    await answer(environment, scene.ticketNumber, { to: scene.owner, cc: scene.stranger });
    const before = {
      stranger: await environment.mailsTo(scene.stranger),
      owner: await environment.mailsTo(scene.owner),
    };
    const inertLink = before.stranger.flatMap(({ links }) => links).at(-1) ?? "";
    const page = await look(inertLink);
    expect([offersToOpen(page), offersRenewal(page)]).to.deep.equal([false, true]);
    expect(page.html).not.to.contain("tina").and.not.to.contain("customer.example");
    await ask(inertLink, scene.stranger);
    const since = async () => (await environment.mailsTo(scene.owner)).slice(before.owner.length);
    // The page does not wait for it: how long it takes would tell whether there is a ticket.
    await eventually("the new link is sent", async () => (await since()).length > 0);
    expect(await environment.mailsTo(scene.stranger)).to.have.lengthOf(before.stranger.length);
    const [renewed, ...more] = await since();
    expect(more).to.have.lengthOf(0);
    expect(renewed?.envelope.to).to.deep.equal([scene.owner]);
    linkOf(renewed);
    await scene.check();
  },
});

const renewals: Scenario[] = [
  renewedBy("and presses its button", (inertLink) => renew(inertLink)),
  renewedBy("and names himself", (inertLink, stranger) => {
    const named = new URLSearchParams(
      ["to", "email", "address", "CustomerUserLogin", "CustomerUserEmail", "Recipients"].map((name) => [
        name,
        stranger,
      ]),
    );
    return fetch(`${inertLink}/renew?${named.toString()}`, {
      method: "POST",
      redirect: "manual",
      headers: { ...buttonHeaders(), "x-forwarded-host": "evil.example" },
      body: named,
    });
  }),
];

export const securityRecipients: ScenarioGroup = {
  title: "security: who gets a link",
  scenarios: [...Object.entries(followUps).map(([how, write]) => followedUp(how, write)), ...merged, ...renewals],
};
