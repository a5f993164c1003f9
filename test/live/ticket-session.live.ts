import { expect } from "chai";
import type { Page, Response } from "playwright-core";
import { type Person, startPerson } from "../browser/chromium.ts";
import { openTicket, writeIn } from "../browser/helpdesk.ts";
import { isOnTicket } from "../scenarios/steps.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { readInstallation } from "./installation.ts";
import { setUpLive } from "./live-setup.ts";

/** A red dot, as somebody pastes a screenshot. */
const picture =
  "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==";

/** What a customer does with the ticket in a session that is for this ticket only, in a browser, on a real OTOBO. */
describe("the session for one ticket in a real OTOBO, in a browser", function () {
  this.timeout(300_000);
  const installation = readInstallation(process.env);
  const undo: (() => unknown)[] = [];
  let environment: TestEnvironment;
  let customer: Person;
  let ticketNumber = "";
  /** What OTOBO refused the browser. */
  const refused: string[] = [];

  const note = async (response: Response): Promise<void> => {
    if (!response.url().includes("customer.pl")) return;
    const text = response.status() === 200 ? await response.text().catch(() => "") : "";
    if (response.status() >= 400 || text.includes("No Permission")) refused.push(response.url());
  };
  const isThere = async (page: Page): Promise<void> => {
    await page.waitForURL(/Action=CustomerTicketZoom/);
    isOnTicket({ url: page.url(), text: await page.locator("body").innerText() }, ticketNumber);
  };
  /** Opens the reply form; the editor replaces OTOBO's own field once it is loaded. */
  const beginReply = async ({ page }: Person): Promise<void> => {
    await page.locator("#ReplyButton").click();
    await page.locator("#FollowUp.Visible").waitFor();
    await page.locator("#FollowUp .ck-content, #FollowUp iframe.cke_wysiwyg_frame").first().waitFor();
  };
  /**
   * The editor of OTOBO 11 gives the form its content half a second after the last key; before, OTOBO asks for a text. That
   * of 10.1 is asked for it when the form is sent.
   */
  const isTaken = (page: Page, text: string): Promise<unknown> =>
    page.waitForFunction((part) => {
      const { CKEDITOR } = globalThis as { CKEDITOR?: { instances: Record<string, { getData: () => string }> } };
      const field = document.querySelector<HTMLTextAreaElement>("#RichText");
      return `${field?.value ?? ""} ${CKEDITOR?.instances.RichText?.getData() ?? ""}`.includes(part);
    }, text);
  const write = async ({ page }: Person, text: string): Promise<void> => {
    const editor = page.locator("#FollowUp .ck-content");
    if ((await editor.count()) > 0) await editor.click();
    else await page.frameLocator("#FollowUp iframe.cke_wysiwyg_frame").locator("body").click();
    await page.keyboard.type(text);
    await isTaken(page, text);
  };
  /** Pastes the picture from the clipboard, and waits until the editor shows it as stored by OTOBO. */
  const paste = async ({ page }: Person): Promise<void> => {
    const frame = page.locator("#FollowUp iframe.cke_wysiwyg_frame");
    const document = (await frame.count()) > 0 ? frame.contentFrame() : page;
    const editor = document.locator("#FollowUp .ck-content, body.cke_editable").first();
    await editor.evaluate((element, base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], "screenshot.png", { type: "image/png" }));
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, picture);
    await editor.locator("img[src*='ContentID'], img[src*='PictureUpload']").waitFor();
    await isTaken(page, "<img");
  };
  const send = async ({ page }: Person): Promise<void> => {
    await Promise.all([page.waitForEvent("framenavigated"), page.locator("#FollowUp button[type=submit]").click()]);
    await isThere(page);
  };

  before("install the package, and open a link with a browser", async () => {
    environment = await setUpLive(installation, undo);
    undo.push(() => environment.tidy());
    await environment.set("OneTimeAuth::SessionScope", "Ticket");
    customer = await startPerson({ viewport: { width: 1400, height: 1000 } });
    undo.push(customer.close);
    customer.page.on("response", (response) => void note(response));
    const written = await writeIn(environment, "answering");
    ({ ticketNumber } = written);
    await openTicket(customer.page, written.link);
    await isThere(customer.page);
  });
  after("remove everything again", async () => {
    for (const step of undo.reverse()) await step();
  });
  beforeEach(() => {
    refused.splice(0);
  });

  it("answers with a text and a file, and is back on the ticket", async () => {
    const { page } = customer;
    await beginReply(customer);
    await write(customer, "It burns more brightly now.");
    await page.setInputFiles("#FileUpload", { name: "fire.txt", mimeType: "text/plain", buffer: Buffer.from("Hot") });
    await page.locator("#FollowUp").getByText("fire.txt").first().waitFor();
    await send(customer);
    const { articles } = await environment.ticket(ticketNumber);
    expect(JSON.stringify(articles)).to.contain("It burns more brightly now.");
    expect(refused).to.deep.equal([]);
  });

  it("reads the file", async () => {
    const { page } = customer;
    const url = await page.locator('a[href*="CustomerTicketAttachment"]').first().getAttribute("href");
    const text = await page.evaluate(async (address) => (await fetch(address)).text(), url ?? "");
    expect(text).to.equal("Hot");
  });

  it("removes a file again before it answers", async () => {
    const { page } = customer;
    await beginReply(customer);
    await page.setInputFiles("#FileUpload", { name: "no.txt", mimeType: "text/plain", buffer: Buffer.from("No") });
    const listed = page.locator("#FollowUp .AttachmentListContainer").getByText("no.txt");
    await listed.first().waitFor();
    await page.locator("#FollowUp .AttachmentDelete").first().click();
    await listed.first().waitFor({ state: "detached" });
    expect(refused).to.deep.equal([]);
  });

  it("pastes a picture into its answer", async () => {
    const { page } = customer;
    await page.reload();
    await beginReply(customer);
    await write(customer, "It looks like this:");
    await paste(customer);
    await send(customer);
    const { articles } = await environment.ticket(ticketNumber);
    expect(JSON.stringify(articles)).to.contain("It looks like this:");
    expect(refused).to.deep.equal([]);
  });

  it("closes the ticket with its answer", async () => {
    const { page } = customer;
    await page.reload();
    await beginReply(customer);
    await write(customer, "The fire is out.");
    await page.locator("#StateID").selectOption({ label: "closed successful" }, { force: true });
    await send(customer);
    expect((await environment.ticket(ticketNumber)).state).to.equal("closed successful");
    expect(refused).to.deep.equal([]);
  });

  it("has the preferences, and no overview, search or new ticket", async () => {
    const { page } = customer;
    const open = (action: string) => page.goto(`${new URL(page.url()).origin}/otobo/customer.pl?Action=${action}`);
    await open("CustomerPreferences");
    expect(await page.locator("body").innerText())
      .to.contain("language")
      .and.not.to.contain("No Permission");
    for (const action of ["CustomerTicketSearch", "CustomerTicketMessage"]) {
      await open(action);
      expect(await page.locator("body").innerText(), action).to.contain("No Permission");
    }
    await open("CustomerTicketOverview");
    await isThere(page);
  });

  it("logs out", async () => {
    const { page } = customer;
    await page.goto(`${new URL(page.url()).origin}/otobo/customer.pl?Action=Logout`);
    await page.goto(
      `${new URL(page.url()).origin}/otobo/customer.pl?Action=CustomerTicketZoom;TicketNumber=${ticketNumber}`,
    );
    expect(await page.locator("#User").count(), "OTOBO asks for a login").to.equal(1);
  });
});
