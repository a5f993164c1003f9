import { expect } from "chai";
import { linkOf } from "./links.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { clickThrough, mailIn, newest, opens, renew, tag } from "./steps.ts";
import type { NotificationTexts, World } from "./world.ts";

const setting = "OneTimeAuth::TokenRefreshNotificationID";

/** The mail that a customer of this language gets on renewal; its link works. */
const renewalMail = async (world: World, language = "en") => {
  const address = world.freshAddress("renewal");
  await world.addCustomerUser({ login: address, email: address, language });
  const { ticketNumber, link } = await mailIn(world, address);
  await clickThrough(link);
  await renew(link);
  const sent = newest(await world.mailsTo(address));
  await opens(linkOf(sent), ticketNumber);
  return { subject: sent?.subject ?? "", text: sent?.text ?? "" };
};

const useNotification = async (world: World, texts: NotificationTexts): Promise<number> => {
  const id = await world.addNotification(texts);
  await world.set(setting, id);
  return id;
};

const english = { subject: "Fresh link for <OTOBO_TICKET_TicketNumber>", text: `Here you are: ${tag}` };
const german = { subject: "Neuer Link", text: `Bitte sehr: ${tag}` };
const builtIn = { en: /Your new link/, de: /Ihr neuer Link/ };

export const settingsRenewal: ScenarioGroup = {
  title: "settings: TokenRefreshNotificationID",
  scenarios: [
    {
      name: "unset: a built-in text in the customer user's language is sent",
      run: async (world) => {
        expect((await renewalMail(world)).subject).to.match(builtIn.en);
        expect((await renewalMail(world, "de")).subject).to.match(builtIn.de);
      },
    },
    {
      name: "valid: the notification's subject and text are sent, in the customer user's language",
      run: async (world) => {
        await useNotification(world, { en: english, de: german });
        const { subject, text } = await renewalMail(world);
        expect(subject).to.match(/Fresh link for \d+/);
        expect(text).to.contain("Here you are:");
        expect((await renewalMail(world, "de")).text).to.contain("Bitte sehr:");
      },
    },
    {
      name: "an ID that does not exist: the built-in text is sent, log and Check say so",
      run: async (world) => {
        await world.set(setting, 987654);
        expect((await renewalMail(world)).subject).to.match(builtIn.en);
        expect(await world.otoboLog()).to.match(
          /notification 987654 of the setting \S+TokenRefreshNotificationID does not exist/,
        );
        if (world.check)
          expect(await world.check()).to.contain(
            "The notification 987654 of the setting OneTimeAuth::TokenRefreshNotificationID does not exist.",
          );
      },
    },
    {
      name: "a notification without the customer user's language: OTOBO's default language is sent",
      run: async (world) => {
        await useNotification(world, { en: english, de: german });
        expect((await renewalMail(world, "hu")).text).to.contain("Here you are:");
      },
    },
    {
      name: "a notification without the tag: the built-in text is sent, log and Check say so",
      run: async (world) => {
        const id = await useNotification(world, { en: { ...english, text: "No link at all." } });
        const { subject, text } = await renewalMail(world);
        expect(subject).to.match(builtIn.en);
        expect(text).not.to.contain("No link at all.");
        expect(await world.otoboLog()).to.match(new RegExp(`notification ${id} of the setting \\S+ has no tag`));
        if (world.check) expect(await world.check()).to.match(/The notification .* has no tag/);
      },
    },
  ],
};
