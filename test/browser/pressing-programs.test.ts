/** Programs that check emails press buttons, too; people get in whatever they use. */
import { expect } from "chai";
import { startSimulatedEnvironment } from "../scenarios/simulated-environment.ts";
import type { TestEnvironment } from "../scenarios/test-environment.ts";
import { givePeople } from "./chromium.ts";
import { acceptPrivacy, button, isOnTicket, openTicket, writeIn } from "./helpdesk.ts";

describe("a customer whose emails are checked by programs that press buttons", () => {
  let environment: TestEnvironment;
  let running: Awaited<ReturnType<typeof startSimulatedEnvironment>>;
  const person = givePeople();
  before(async () => {
    running = await startSimulatedEnvironment();
    environment = running.environment;
  });
  after(() => running.stop());

  const early = "OneTimeAuth::EarlyPressSeconds";
  beforeEach(() => environment.set(early, "60"));
  afterEach(() => environment.set(early, "0"));

  it("finds the link unused, although one clicked everything that it found, and followed every redirect", async () => {
    const { ticketNumber, link } = await writeIn(environment, "robot");
    const { page, requested } = await person();
    await page.goto(link);
    const found = await page.locator("button, a").count();
    for (let index = 0; index < found; index += 1) {
      await page.goto(link);
      // Not a click of the pointer: programs find buttons in the document, whether or not somebody could see them.
      const click = `document.querySelectorAll("button, a")[${index}].click()`;
      await Promise.all([page.waitForEvent("framenavigated"), page.evaluate(click)]);
      await page.waitForLoadState();
    }
    expect(found).to.be.greaterThan(1);
    expect(requested.join(" ")).to.contain("?decoy").and.not.to.contain("customer.pl");
    environment.passTime(120);
    const { page: later } = await person();
    await openTicket(later, link);
    await isOnTicket(later, ticketNumber);
  });

  it("finds the link unused, although one pressed the button that it saw, again and again, at once", async () => {
    const { link } = await writeIn(environment, "seeing.robot");
    const { page } = await person();
    await page.goto(link);
    for (let press = 0; press < 4; press += 1) await button(page).click();
    expect(await page.locator("main").innerText()).to.contain("Please press the button once more");
  });

  it("gets in with the keyboard alone", async () => {
    const { ticketNumber, link } = await writeIn(environment, "keyboard");
    environment.passTime(120);
    const { page } = await person();
    await page.goto(link);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
  });

  it("gets in with an extension that fills in every field and ticks every box it finds, seen or not", async () => {
    const { ticketNumber, link } = await writeIn(environment, "autofill");
    environment.passTime(120);
    const { page } = await person();
    await page.goto(link);
    const fill = `for (const input of document.querySelectorAll("input")) {
      input.value = input.type === "checkbox" ? input.value : "jane@customer.example";
      input.checked = true;
      for (const event of ["input", "change"]) input.dispatchEvent(new Event(event, { bubbles: true }));
    }`;
    await page.evaluate(fill);
    await button(page).click();
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
  });

  it("gets in without style sheets, and is told which button is not for people", async () => {
    const { ticketNumber, link } = await writeIn(environment, "no.styles");
    environment.passTime(120);
    const { page } = await person();
    await page.goto(link);
    await page.evaluate("document.querySelector('style').remove()");
    expect(await page.locator("body").innerText()).to.contain("Please do not press it.");
    await button(page).click();
    await acceptPrivacy(page);
    await isOnTicket(page, ticketNumber);
  });
}).timeout(60_000);
