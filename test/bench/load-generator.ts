/**
 * A process that sends requests and measures the answers. Own, because a link opens once: no load generator sends a
 * different request each time at a fixed rate without costing as much as the server it measures.
 */
import { createConnection, type Socket } from "node:net";
import { percentile } from "../support/percentile.ts";

export interface LoadOrder {
  port: number;
  /** Whole HTTP/1.1 requests; sent in turn, and again from the first. */
  requests: string[];
  /** What each answer contains. */
  expected: string;
  connections: number;
  /** How many requests to send. */
  count: number;
  /**
   * Requests a second, whether or not answers come (open loop): the time of an answer counts from when its request was due.
   * Undefined: the next request on each connection follows the answer.
   */
  rate?: number | undefined;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  max: number;
}

interface Connection {
  socket: Socket;
  /** When the request on its way was due; undefined: none is. */
  due: number | undefined;
}

const headEnd = "\r\n\r\n";

/** The length of the first answer in `text`, or undefined while it is not complete. */
const answerLength = (text: string): number | undefined => {
  const head = text.indexOf(headEnd);
  if (head < 0) return undefined;
  const body = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0);
  const length = head + headEnd.length + body;
  return text.length < length ? undefined : length;
};

const connect = (port: number, onAnswer: (connection: Connection, answer: string) => void): Promise<Connection> =>
  new Promise((resolve, reject) => {
    const connection: Connection = { socket: createConnection({ port, host: "127.0.0.1" }), due: undefined };
    let text = "";
    connection.socket
      .setNoDelay()
      .setEncoding("latin1")
      .on("connect", () => {
        resolve(connection);
      })
      .on("error", reject)
      .on("data", (chunk: string) => {
        text += chunk;
        const length = answerLength(text);
        if (length === undefined) return;
        const answer = text.slice(0, length);
        text = text.slice(length);
        onAnswer(connection, answer);
      });
  });

const run = async (order: LoadOrder): Promise<LoadResult> => {
  const { port, requests, count, rate } = order;
  const times: number[] = [];
  const idle: Connection[] = [];
  let sent = 0;
  let finish: (error?: Error) => void = () => undefined;
  const finished = new Promise<void>((resolve, reject) => {
    finish = (error) => {
      if (error) reject(error);
      else resolve();
    };
  });

  const send = (connection: Connection, due: number): void => {
    connection.due = due;
    connection.socket.write(requests[sent % requests.length] ?? "");
    sent += 1;
  };
  let start = 0;
  const dueAt = (index: number): number => start + (index * 1000) / (rate ?? 1);
  /** The next request, if one is due. */
  const proceed = (connection: Connection): void => {
    const now = performance.now();
    const due = rate === undefined ? now : dueAt(sent);
    if (sent < count && due <= now) send(connection, due);
    else idle.push(connection);
  };
  const connections = await Promise.all(
    Array.from({ length: order.connections }, () =>
      connect(port, (connection, answer) => {
        if (!answer.includes(order.expected)) finish(new Error(`Not as expected: ${answer.slice(0, 1000)}`));
        times.push(performance.now() - (connection.due ?? 0));
        if (times.length === count) finish();
        proceed(connection);
      }),
    ),
  );
  start = performance.now();
  for (const connection of connections) proceed(connection);
  const timer = setInterval(() => {
    const waiting = idle.splice(0);
    for (const connection of waiting) proceed(connection);
  }, 1);
  await finished;
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  for (const { socket } of connections) socket.destroy();
  return {
    perSecond: count / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    max: percentile(times, 1),
  };
};

process.on("message", (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on("disconnect", () => process.exit());
