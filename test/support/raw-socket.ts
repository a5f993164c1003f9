import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The one answer in what came over a connection. */
export const readRawAnswer = (text: string): RawAnswer => {
  const [head = "", ...body] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line): [string, string] => {
    const [name = "", ...value] = line.split(": ");
    return [name.toLowerCase(), value.join(": ")];
  });
  return { status: Number(first.split(" ")[1]), headers: Object.fromEntries(headers), body: body.join("\r\n\r\n") };
};

/** Connects to a port of this machine. */
export const openSocket = async (port: number): Promise<Socket> => {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
};

/** All that comes until the other side ends the connection. Rejects when it is reset. */
export const readToEnd = async (socket: Socket): Promise<string> => {
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
};

/** Sends these bytes over a connection of their own, and answers what came back until it ended. */
export const sendBytes = async (port: number, bytes: string): Promise<RawAnswer> => {
  const socket = await openSocket(port);
  socket.write(bytes);
  return readRawAnswer(await readToEnd(socket));
};
