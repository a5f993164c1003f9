import { expect } from "chai";
import { linkOf } from "./links.ts";
import type { ScenarioGroup } from "./scenario.ts";
import { clickThrough, mailIn, newest, opens, renew, tag } from "./steps.ts";
import type { NotificationTexts, TestEnvironment } from "./test-environment.ts";

const setting = "OneTimeAuth::TokenRefreshNotificationID";

/** The mail that a customer of this language gets on renewal; its link works. */
const renewalMail = async (environment: TestEnvironment, language = "en") => {
  const address = environment.freshAddress("renewal");
  await environment.addCustomerUser({ login: address, email: address, language });
  const { ticketNumber, link } = await mailIn(environment, address);
  await clickThrough(link);
  await renew(link);
  const sent = newest(await environment.mailsTo(address));
  await opens(linkOf(sent), ticketNumber);
  return { subject: sent?.subject ?? "", text: sent?.text ?? "" };
};

const useNotification = async (environment: TestEnvironment, texts: NotificationTexts): Promise<number> => {
  const id = await environment.addNotification(texts);
  await environment.set(setting, id);
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
      run: async (environment) => {
        expect((await renewalMail(environment)).subject).to.match(builtIn.en);
        expect((await renewalMail(environment, "de")).subject).to.match(builtIn.de);
      },
    },
    {
      name: "valid: the notification's subject and text are sent, in the customer user's language",
      run: async (environment) => {
        await useNotification(environment, { en: english, de: german });
        const { subject, text } = await renewalMail(environment);
        expect(subject).to.match(/Fresh link for \d+/);
        expect(text).to.contain("Here you are:");
        expect((await renewalMail(environment, "de")).text).to.contain("Bitte sehr:");
      },
    },
    {
      name: "an ID that does not exist: the built-in text is sent, log and Check say so",
      run: async (environment) => {
        await environment.set(setting, 987654);
        expect((await renewalMail(environment)).subject).to.match(builtIn.en);
        expect(await environment.otoboLog()).to.match(
          /notification 987654 of the setting \S+TokenRefreshNotificationID does not exist/,
        );
        if (environment.check)
          expect(await environment.check()).to.contain(
            "The notification 987654 of the setting OneTimeAuth::TokenRefreshNotificationID does not exist.",
          );
      },
    },
    {
      name: "a notification without the customer user's language: OTOBO's default language is sent",
      run: async (environment) => {
        await useNotification(environment, { en: english, de: german });
        expect((await renewalMail(environment, "hu")).text).to.contain("Here you are:");
      },
    },
    {
      name: "a notification without the tag: the built-in text is sent, log and Check say so",
      run: async (environment) => {
        const id = await useNotification(environment, { en: { ...english, text: "No link at all." } });
        const { subject, text } = await renewalMail(environment);
        expect(subject).to.match(builtIn.en);
        expect(text).not.to.contain("No link at all.");
        expect(await environment.otoboLog()).to.match(new RegExp(`notification ${id} of the setting \\S+ has no tag`));
        if (environment.check) expect(await environment.check()).to.match(/The notification .* has no tag/);
      },
    },
  ],
};
