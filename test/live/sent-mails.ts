import { expect } from "chai";
import { look, offersToOpen } from "../scenarios/steps.ts";
import { createKeys } from "./crypt.ts";
import type { Given } from "./live-context.ts";
import { readKept } from "./stored-data-scan.ts";
import { changeSettings } from "./live-setup.ts";
import { plainKinds, sealedKinds, sendKind, type Added, type Kind, type Sent, type Tools } from "./mail-formats.ts";

const storage = "Ticket::Article::Backend::MIMEBase::ArticleStorage";
const modules = "Kernel::System::Ticket::Article::Backend::MIMEBase::ArticleStorage";
const patience = 900_000;

/** Mails of every kind that OTOBO sends, then a search of all it keeps. */
export const describeSentMails = (given: () => Given): void => {
  describe("of sent mails", () => {
    const sent: Sent[] = [];
    let tools: Tools;
    const change = (settings: Parameters<typeof changeSettings>[1]) =>
      changeSettings(given().actions, settings, given().undo);

    const isSafeAtRest = async (kind: Kind): Promise<void> => {
      const one = await sendKind(tools, kind);
      expect(one.link, one.read).to.match(/\/[0-9A-Za-z]{48}$/);
      expect(one.stored).to.contain(one.safe);
      expect(one.stored).not.to.contain(one.secret);
      expect(offersToOpen(await look(one.link))).to.equal(true);
      sent.push(one);
    };

    before("make keys", async function () {
      this.timeout(patience);
      const { installation, environment, actions, undo } = given();
      const keys = await createKeys(installation);
      undo.push(keys.remove);
      await change(keys.settings);
      const addTo = async (method: string, params: Record<string, string>): Promise<string> => {
        const { Successful, Filename, Message } = (await actions.ask("Crypt::SMIME", method, params)) ?? {};
        if (!Successful) throw new Error(`${method}: ${String(Message)}`);
        return String(Filename);
      };
      const add = async ({ certificate, key }: { certificate: string; key: string }): Promise<Added> => ({
        Certificate: await addTo("CertificateAdd", { Certificate: certificate }),
        Key: await addTo("PrivateAdd", { Private: key, Secret: "none" }),
      });
      const certificates = { helpdesk: await add(keys.smime.helpdesk), customer: await add(keys.smime.customer) };
      tools = { environment, actions, keys, certificates };
    });

    for (const where of ["DB", "FS"])
      describe(`with articles in ${where === "DB" ? "the database" : "files"}`, () => {
        const chosen = (kind: Kind): boolean => where === "DB" || kind.encoding === undefined;
        let force: string | undefined;

        before("set the storage", async function () {
          this.timeout(patience);
          await change([{ Name: storage, Value: `${modules}${where}` }]);
        });

        for (const kind of [...plainKinds, ...sealedKinds]
          .filter(chosen)
          .sort((a, b) => (a.encoding ?? "").localeCompare(b.encoding ?? "")))
          it(`a mail, ${kind.name}: the customer has the secret, OTOBO the inert link`, async () => {
            if (kind.encoding !== force) {
              const setting = {
                Name: "SendmailEncodingForce",
                Value: kind.encoding ?? "",
                IsValid: kind.encoding ? 1 : 0,
              };
              await change([setting]);
              force = kind.encoding;
            }
            await isSafeAtRest(kind);
          });

        after("set the encoding back", () => change([{ Name: "SendmailEncodingForce", Value: "", IsValid: 0 }]));
      });

    describe("afterwards", () => {
      it("no table and no file holds a secret in any encoding", async function () {
        this.timeout(patience);
        const kept = await readKept(given().installation, given().actions);
        expect(sent.length).to.be.greaterThan(0);
        for (const { kind, secret } of sent) expect(kept.placesOf(secret), kind.name).to.deep.equal([]);
        // The search would have found them: it finds the inert links.
        for (const { kind, safe } of sent)
          expect(kept.placesOf(safe.slice(safe.lastIndexOf("/") + 1)), kind.name).to.include("database");
        console.log(
          `figures: ${sent.length} mails sent, ${kept.megabytes} MB in the database and ${kept.files} files searched, 0 secrets found`,
        );
      });
    });
  });
};
