import { expect } from "chai";
import { defaultAppearance, defaultColors } from "../../../../bridge/domain/appearance.ts";
import type { Otobo } from "../../../../bridge/ports.ts";
import { operationExamples, settingsExample } from "../../../protocol/examples.ts";
import type { Peer, PeerAnswer } from "./otobo-peer.ts";
import { refusal, startOtobo, tina } from "./otobo-fixture.ts";
import { type Transport, transports } from "./transports.ts";
import { bridgeErrorOf } from "../../../support/failure-of.ts";
import { otoboSettings } from "../../../support/otobo-settings.ts";

/** Numbers as text and empty texts, as Perl and SOAP spell them. */
const settingsAnswer = {
  ...settingsExample,
  AccessDaysAfterClose: "14",
  ConfirmNewBrowser: "Forwarded",
  CustomerErrorMessageWrongLink: "Wrong",
  CustomerErrorMessageNewLink: null,
  PublicURL: "https://otobo.example/ota",
  IgnoreSenders: ["^no-reply@"],
  AllowedSenders: ["@customer\\.example$"],
  Queue: [
    { QueueID: "5", Links: "0", AccessDaysAfterClose: 14 },
    { QueueID: 6, Links: 1, AccessDaysAfterClose: "30" },
  ],
  Appearance: {
    MainDark: "#0A5C36",
    MainLight: "red",
    MainHover: null,
    TextDark: "#123",
    Highlight: "",
    Name: "Help Desk",
    LogoURL: "/otobo-web/logo.svg",
    FooterLink: { Label: "Imprint", URL: "https://otobo.example/imprint" },
  },
  DefaultLanguage: "de",
  OTOBOTimeZone: "Europe/Berlin",
  PreFilter: { CustomerHeaderSpoofProtection: "1", CustomerUserBackend: "", SetCheckBoxName: null },
};

const describeOperations = (transport: Transport) => {
  let peer: Peer;

  /** What OTOBO gets, without the session. */
  const received = (): unknown => {
    const { SessionID, ...data } = peer.requests[1]?.data ?? {};
    expect(SessionID).to.equal("session1");
    return data;
  };

  const serve = async (answers: Record<string, PeerAnswer> = {}) => {
    const fixture = await startOtobo(transport, answers);
    ({ peer } = fixture);
    return fixture;
  };

  afterEach(async () => {
    await peer.stop();
  });

  describe("find customer users", () => {
    it("with everything that decides about them", async () => {
      const { otobo } = await serve({ CustomerUserFind: { data: { CustomerUser: [tina], SystemAddress: "1" } } });
      expect(await otobo.customerUserFind("tina@example.com")).to.deep.equal({
        customerUsers: [
          {
            login: "tina",
            email: "tina@example.com",
            customerId: "Quick Example Company",
            source: "CustomerUser",
            valid: true,
            searchValues: ["tina@example.com"],
          },
        ],
        systemAddress: true,
      });
      expect(received()).to.deep.equal(transport.spelled({ Address: "tina@example.com" }));
    });

    it("or none, as a list that is absent, null or empty", async () => {
      for (const data of [{ SystemAddress: 0 }, { CustomerUser: null }, { CustomerUser: "" }, { CustomerUser: [] }]) {
        const { otobo } = await serve({ CustomerUserFind: { data } });
        expect(await otobo.customerUserFind("a@x.example")).to.deep.equal({ customerUsers: [], systemAddress: false });
        await peer.stop();
      }
    });

    it("also when one stands where a list should", async () => {
      const { otobo } = await serve({ CustomerUserFind: { data: { CustomerUser: { ...tina, Valid: 0 } } } });
      const { customerUsers } = await otobo.customerUserFind("tina@example.com");
      expect(customerUsers.map(({ login, valid }) => [login, valid])).to.deep.equal([["tina", false]]);
    });
  });

  describe("add customer users", () => {
    const jane = { backend: "CustomerUser1", address: "jane@x.example", firstname: "Jane", lastname: "Döe" };

    it("with login and address the same", async () => {
      const { otobo } = await serve({ CustomerUserAdd: { data: { Result: "created", CustomerUser: tina } } });
      expect(await otobo.customerUserAdd(jane)).to.have.property("result", "created");
      expect(received()).to.deep.equal(
        transport.spelled({
          CustomerUserBackend: "CustomerUser1",
          UserLogin: "jane@x.example",
          UserEmail: "jane@x.example",
          UserFirstname: "Jane",
          UserLastname: "Döe",
        }),
      );
    });

    it("or say why not", async () => {
      const { otobo } = await serve({ CustomerUserAdd: { data: { Result: "refused", Reason: "read only" } } });
      expect(await otobo.customerUserAdd(jane)).to.deep.equal({ result: "refused", reason: "read only" });
    });
  });

  describe("get the settings", () => {
    it("parsed", async () => {
      const { otobo } = await serve({ SettingsGet: { data: settingsAnswer } });
      const expected = otoboSettings({
        accessDaysAfterClose: 14,
        earlyPressSeconds: 60,
        confirmNewBrowser: "Forwarded",
        messages: { LinkExpired: "", WrongLink: "Wrong", NewLink: "", RefreshFailed: "" },
        queues: [
          { queueId: 5, hasLinks: false, accessDaysAfterClose: 14 },
          { queueId: 6, hasLinks: true, accessDaysAfterClose: 30 },
        ],
        appearance: {
          colors: { ...defaultColors, MainDark: "#0a5c36", TextDark: "#112233" },
          name: "Help Desk",
          logoUrl: "https://otobo.example/otobo-web/logo.svg",
          footerLinks: [{ label: "Imprint", url: "https://otobo.example/imprint" }],
        },
        publicUrl: "https://otobo.example/ota",
        ignoreSenders: ["^no-reply@"],
        allowedSenders: ["@customer\\.example$"],
        defaultLanguage: "de",
        timeZone: "Europe/Berlin",
        preFilter: { spoofProtection: true, backend: "CustomerUser", checkBox: "" },
      });
      expect(await otobo.settingsGet()).to.deep.equal(expected);
    });

    it("without an appearance from a package that does not tell it", async () => {
      const { otobo } = await serve({ SettingsGet: { data: { ...settingsAnswer, Appearance: undefined } } });
      expect((await otobo.settingsGet()).appearance).to.equal(defaultAppearance);
    });

    it("without a pre-filter while it is switched off", async () => {
      const { otobo } = await serve({ SettingsGet: { data: { ...settingsAnswer, PreFilter: undefined } } });
      expect((await otobo.settingsGet()).preFilter).to.equal(undefined);
    });
  });

  describe("get tickets", () => {
    const closed = {
      TicketID: "7",
      TicketNumber: 2026112210000077,
      StateType: "merged",
      StateSince: "1795000000",
      QueueID: "5",
      MergedIntoTicketID: 8,
      MergedIntoTicketNumber: "2026112210000088",
      CustomerUserLogin: null,
      CustomerUserExists: 0,
      FirstArticle: {
        ArticleID: "70",
        SenderType: "customer",
        Channel: "Email",
        From: [Buffer.from("Jane <jane@x.example>").toString("base64")],
        Headers: { "Return-Path": "<>" },
      },
    };

    it("by id, with the first article if wanted", async () => {
      const { otobo } = await serve({ TicketStatesGet: { data: { Ticket: [closed] } } });
      expect(await otobo.ticketById(7, { firstArticle: true })).to.deep.equal({
        ticketId: 7,
        ticketNumber: "2026112210000077",
        stateType: "merged",
        stateSince: 1_795_000_000,
        queueId: 5,
        mergedInto: { ticketId: 8, ticketNumber: "2026112210000088" },
        customerUserLogin: "",
        customerUserExists: false,
        firstArticle: {
          articleId: 70,
          senderType: "customer",
          channel: "Email",
          from: [Buffer.from("Jane <jane@x.example>")],
          headers: { "Return-Path": "<>" },
        },
      });
      expect(received()).to.deep.equal(transport.spelled({ TicketID: [7], FirstArticle: 1 }));
    });

    it("by number", async () => {
      const open = { StateType: "open", MergedIntoTicketID: undefined, FirstArticle: undefined };
      const { otobo } = await serve({ TicketStatesGet: { data: { Ticket: [{ ...closed, ...open }] } } });
      const [ticket] = await otobo.ticketsByNumber(["2026112210000077"]);
      expect(ticket).to.deep.include({ stateType: "open", mergedInto: undefined, firstArticle: undefined });
      expect(received()).to.deep.equal(transport.spelled({ TicketNumber: ["2026112210000077"] }));
    });
  });

  describe("ask and read what the protocol's examples have:", () => {
    const from = { ticketNumber: "2026112210000011", login: "jane.doe@customer.example" };
    const asks: Record<string, (otobo: Otobo) => Promise<unknown>> = {
      "customer-user-add": (otobo) =>
        otobo.customerUserAdd({ backend: "CustomerUser", address: from.login, firstname: "Jane", lastname: "Doe" }),
      "customer-user-find": (otobo) => otobo.customerUserFind(from.login),
      "installation-check": (otobo) => otobo.installationCheck(),
      "link-mail-schedule": (otobo) => otobo.linkMailSchedule("SR-2026.11_7", "AAECAwQFBgcIqrvM3e7xABEi"),
      "link-mail-send": (otobo) => otobo.linkMailSend(from.ticketNumber, from.login),
      "link-request": (otobo) =>
        otobo.linkRequest({
          addresses: ["jane@xn--bcher-kva.example", "jane@bücher.example"],
          ticketNumber: from.ticketNumber,
          discard: false,
        }),
      "code-mail-send": (otobo) =>
        otobo.codeMailSend({
          ...from,
          code: "012345",
          reportUrl:
            "https://help.example/ota/report/2026112210000011/0A1b2C3d4E5f6G7h8I9j0K1L0123456789abcdef01234567",
        }),
      "misuse-report": (otobo) => otobo.misuseReport(from.ticketNumber, from.login),
      "settings-get": (otobo) => otobo.settingsGet(),
      "ticket-customer-set": (otobo) =>
        otobo.ticketCustomerSet({
          ticketId: 11,
          expectedLogin: "",
          firstArticleId: 21,
          login: from.login,
          customerId: from.login,
          checkBox: "NewCustomerCreated",
        }),
      "ticket-states-get-by-number": (otobo) => otobo.ticketsByNumber(["SR-2026.11_7"]),
      "ticket-states-get": (otobo) => otobo.ticketById(11, { firstArticle: true }),
    };
    for (const { file, operation, request, answer } of operationExamples.filter(({ request }) => request.SessionID))
      it(file, async () => {
        const { otobo } = await serve({ [operation]: { data: answer } });
        await asks[file.replace(".json", "")]!(otobo);
        const { SessionID, ...asked } = request;
        expect(SessionID).to.be.a("string");
        expect(received()).to.deep.equal(transport.spelled(asked));
      });
  });

  it("keep OTOBO's code and words when it refuses, in one line of bounded length", async () => {
    const long = `SettingsGet: no\n\u001b[31m${"x".repeat(1_000)}`;
    const { otobo } = await serve({ SettingsGet: refusal("SettingsGet.AccessDenied", long) });
    const error = await bridgeErrorOf(otobo.settingsGet());
    expect(error.code).to.equal("otobo-refused");
    expect(error.message).to.match(/^OTOBO refused: SettingsGet\.AccessDenied, SettingsGet: no \[31mx+$/);
    expect(error.message).to.have.length(300);
  });

  for (const data of [{ Result: "perhaps" }, { Result: "created", CustomerUser: { UserLogin: {} } }]) {
    it(`take ${JSON.stringify(data)} for no answer, and name the place, not the value`, async () => {
      const { otobo } = await serve({ CustomerUserAdd: { data } });
      const added = { backend: "CustomerUser", address: "jane@x.example", firstname: "-", lastname: "jane" };
      const error = await bridgeErrorOf(otobo.customerUserAdd(added));
      expect(error.code).to.equal("otobo-unavailable");
      expect(error.message).to.contain("CustomerUserAdd: unexpected answer").and.not.contain("perhaps");
    });
  }
};

for (const transport of transports)
  describe(`OTOBO's operations over ${transport.name}`, () => {
    describeOperations(transport);
  });
