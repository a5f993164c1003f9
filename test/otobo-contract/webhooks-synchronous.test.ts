import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { expect } from "chai";
import { createRequester, type CallResult } from "../otobo/requester.ts";
import { recordings, type Recording } from "./recordings.ts";

const exchanges = recordings("synchronous-calls");

interface Received {
  /** Request line and headers, as they came. */
  head: string[];
  body: string;
}

const responseText = ({ response }: Recording): Buffer => {
  const { status, headers, body } = response;
  const content = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  const head = `HTTP/1.1 ${status} X\r\n${lines.join("")}Content-Length: ${content.length}\r\nConnection: close\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content]);
};

/** A bare socket that answers what was recorded: node's own server would hide the blanks in the headers. */
const listen = async (recording: Recording, received: Received[]): Promise<Server> => {
  const answer = (socket: Socket): void => {
    if (recording.response.status === null) socket.destroy();
    else if (recording.response.delay_seconds!) return;
    else socket.end(responseText(recording));
  };
  const server = createServer((socket) => {
    let text = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      text = Buffer.concat([text, chunk]);
      const end = text.indexOf("\r\n\r\n");
      const length = Number(/^Content-Length: (\d+)/m.exec(text.toString())?.[1]);
      if (end < 0 || text.length < end + 4 + length) return;
      received.push({
        head: text.subarray(0, end).toString("latin1").split("\r\n"),
        body: text.subarray(end + 4).toString(),
      });
      answer(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
};

const credentials = ({ request }: Recording): { user: string | undefined; password: string } => {
  const base64 = request!.headers.Authorization?.replace("Basic ", "").replaceAll(" ", "");
  if (base64 === undefined) return { user: undefined, password: "" };
  const [user = "", password = ""] = Buffer.from(base64, "base64").toString("latin1").split(":");
  return { user, password };
};

/** What OTOBO's code got, with the host of the recording in its error texts. */
const comparable = (result: CallResult | Recording["result"], url: string): unknown => {
  const { Success } = result!;
  if (Success === 1) return { Success, Data: (result as { Data: unknown }).Data ?? null };
  return { Success, ErrorMessage: (result as { ErrorMessage: string }).ErrorMessage.replace(url, "<host>") };
};

const recordedHost = ({ name }: Recording): string =>
  name === "connection-refused" ? "http://bridge-down.example" : "http://bridge.example";

const replay = async (recording: Recording): Promise<void> => {
  const received: Received[] = [];
  const server = await listen(recording, received);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const isUnanswered = recording.response.delay_seconds!;
  const timeout = isUnanswered ? 200 : 30_000;
  const requester = createRequester({ bridge: { url, ...credentials(recording) }, timeout });
  const data = recording.request!.body === "" ? {} : (recording.request!.body as Record<string, unknown>);
  try {
    const result = await requester.call("/direct", data);
    expect(comparable(result, url)).to.deep.equal(comparable(recording.result, recordedHost(recording)));
    const { method, path, headers, body } = recording.request!;
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replace("bridge.example", host)}`);
    expect(received[0]!.head).to.deep.equal([`${method} ${path} HTTP/1.1`, ...lines]);
    expect(received[0]!.body === "" ? "" : JSON.parse(received[0]!.body)).to.deep.equal(body);
    expect(received).to.have.length(1);
  } finally {
    server.close();
  }
};

/** The exchange where nothing arrived. */
const unreachable = async (recording: Recording): Promise<void> => {
  const server = await listen(recording, []);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const url = `http://127.0.0.1:${port}`;
  const result = await createRequester({ bridge: { url, user: "otobo", password: "secret" }, timeout: 30_000 }).call(
    "/direct",
    { TicketID: 17 },
  );
  expect(comparable(result, url)).to.deep.equal(comparable(recording.result, recordedHost(recording)));
};

describe("the simulated requester calls and judges like the recorded one", () => {
  for (const recording of exchanges)
    it(`${recording.name}: ${recording.about}`, () =>
      recording.request === null ? unreachable(recording) : replay(recording));
});
