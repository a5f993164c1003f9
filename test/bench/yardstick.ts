/**
 * What the bridge is measured against: Express with nothing but the one step on the same Redis, or nothing but parsing the same
 * JSON, and an answer of the same size. The requests name what the bridge has to find out: the MAC of a link, its lease.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Request } from "express";
import { Redis } from "ioredis";
import { defineScripts } from "../../bridge/adapters/redis/scripts.ts";
import type { YardstickFacts } from "./requests.ts";

const redis = new Redis((process.env.REDIS_URL ?? "").replace("unix://", ""));
defineScripts(redis);

const keyOf = (ticketNumber: string): string => `ota:{${ticketNumber}}`;
const page = "x".repeat(Number(process.env.PAGE_BYTES));
const issued = { Link: `https://help.example/otobo/ota/t/2026112210000017/${"x".repeat(24)}`, Reason: "" };
const now = (): number => Math.floor(Date.now() / 1000);

interface LinkParams {
  ticketNumber: string;
  linkId: string;
  mac: string;
}

interface ActivateBody {
  TicketNumber: string;
  LinkIDs: string[];
  CustomerUserLogin: string;
}

interface RedeemBody extends YardstickFacts {
  TicketNumber: string;
  LinkID: string;
  BrowserHash: string;
}

const app = express();
app.set("etag", false);
app.set("query parser", false);
app.set("x-powered-by", false);

app.get("/t/:ticketNumber/:linkId/:mac", async (request: Request<LinkParams>, response) => {
  await redis.get(keyOf(request.params.ticketNumber));
  response.send(page);
});

app.post("/t/:ticketNumber/:linkId/:mac", async (request: Request<LinkParams>, response) => {
  const { ticketNumber, linkId, mac } = request.params;
  const numbers = [now() + 60, 30, now(), 14 * 86_400].map(String);
  const lease = await redis.otaOpen(keyOf(ticketNumber), linkId, mac, "a".repeat(64), ...numbers);
  response
    .status(303)
    .location(`https://help.example/otobo/customer.pl?OTAToken=${String(lease)}`)
    .end();
});

app.use(express.json());

app.post("/parse", (_request, response) => {
  response.json(issued);
});

app.post("/activate", async (request, response) => {
  const { TicketNumber, LinkIDs, CustomerUserLogin } = request.body as ActivateBody;
  const [id = ""] = LinkIDs;
  const record = JSON.stringify({ id, login: CustomerUserLogin, mac: "m".repeat(43), language: "en" });
  const settings = [now(), "{}", -1, 3, 32 * 86_400, 200].map(String);
  await redis.otaActivate(keyOf(TicketNumber), ...settings, id, String(now()), record);
  response.json({ Activated: id, Reason: "" });
});

app.post("/redeem", async (request, response) => {
  const { TicketNumber, LinkID, BrowserHash, mac, leaseExpiresAt } = request.body as RedeemBody;
  const key = keyOf(TicketNumber);
  const redeemed = await redis.otaRedeem(key, LinkID, mac, BrowserHash, String(leaseExpiresAt), String(now()));
  response.json({ Redeemed: redeemed, Reason: "" });
});

const server = createServer(app).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
console.log(JSON.stringify({ publicPort: port, internalPort: port }));
process.on("SIGTERM", () => process.exit());
