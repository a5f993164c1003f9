import type { z } from "zod";
import { BridgeError } from "../../domain/errors.ts";
import type { Clock, ObserveCall, Otobo } from "../../ports.ts";
import { observed } from "../observed.ts";
import { readable, unavailable } from "./post.ts";
import { operations, refusal } from "../../protocol/operations.ts";

/**
 * Calls one operation of the web service, over whatever transport, and answers what OTOBO answered, Error objects
 * included. Throws `BridgeError` with code `otobo-unavailable`, without anything of `data`.
 */
export type Call = (operation: string, data: object) => Promise<unknown>;

/** The same calls, observed by the names of the operations. */
export const observedCall =
  (call: Call, observe: ObserveCall): Call =>
  (operation, data) =>
    observed(observe, operation, call)(operation, data);

export interface GenericInterfaceOptions {
  call: Call;
  user: string;
  password: string;
  clock: Clock;
}

/** A session lives 7,200 s from its creation, calls do not extend it (Kernel::System::AuthSession, SessionMaxIdleTime). */
const sessionSeconds = 6_600;

interface Session {
  id: string;
  createdAt: number;
}

const isAuthFail = (answer: unknown): boolean => {
  const { success, data } = refusal.safeParse(answer);
  return success && data.Error.ErrorCode.endsWith(".AuthFail");
};

const parse = <Answer>(operation: string, shape: z.ZodType<Answer>, answer: unknown): Answer => {
  const refused = refusal.safeParse(answer);
  if (refused.success) {
    const { ErrorCode, ErrorMessage } = refused.data.Error;
    throw new BridgeError("otobo-refused", readable(`OTOBO refused: ${ErrorCode}, ${ErrorMessage}`));
  }
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join(".") || "(whole)").join(", ");
  throw unavailable(operation, `unexpected answer at ${where}`);
};

/** One agent session for all calls; the first caller that finds it missing or too old starts a new one, the others wait for it. */
const createSessionKeeper = ({ call, user, password, clock }: GenericInterfaceOptions) => {
  let session: Session | undefined;
  let pending: Promise<Session> | undefined;

  const start = async (): Promise<Session> => {
    const createdAt = clock();
    const answer = await call("SessionCreate", operations.SessionCreate.toRequest(user, password));
    return (session = { id: parse("SessionCreate", operations.SessionCreate.answer, answer), createdAt });
  };

  const startOnce = (): Promise<Session> =>
    (pending ??= start().finally(() => {
      pending = undefined;
    }));

  return {
    current: async (): Promise<Session> => {
      const age = session ? clock() - session.createdAt : Infinity;
      // A negative age: the clock was set back, nobody knows how old it is.
      return session && age >= 0 && age < sessionSeconds ? session : startOnce();
    },
    /** Only if it is still that one: another call may have renewed it meanwhile. */
    drop: (dead: Session): void => {
      if (session === dead) session = undefined;
    },
  };
};

/** OTOBO's operations over any transport. */
export const createGenericInterface = (options: GenericInterfaceOptions): Otobo => {
  const { call } = options;
  const sessions = createSessionKeeper(options);

  const run = async <Answer>(
    operation: keyof typeof operations,
    data: object,
    shape: z.ZodType<Answer>,
  ): Promise<Answer> => {
    const session = await sessions.current();
    const answer = await call(operation, { SessionID: session.id, ...data });
    if (!isAuthFail(answer)) return parse(operation, shape, answer);
    sessions.drop(session);
    const renewed = await sessions.current();
    return parse(operation, shape, await call(operation, { SessionID: renewed.id, ...data }));
  };

  const { CustomerUserFind, CustomerUserAdd, SettingsGet, TicketStatesGet, TicketCustomerSet } = operations;
  const { LinkMailSend, LinkRequest, CodeMailSend, MisuseReport, InstallationCheck } = operations;
  return {
    customerUserFind: (address) =>
      run("CustomerUserFind", CustomerUserFind.toRequest(address), CustomerUserFind.answer),
    customerUserAdd: (added) => run("CustomerUserAdd", CustomerUserAdd.toRequest(added), CustomerUserAdd.answer),
    settingsGet: () => run("SettingsGet", SettingsGet.toRequest(), SettingsGet.answer),
    ticketById: async (id, { firstArticle }) =>
      (await run("TicketStatesGet", TicketStatesGet.byId(id, firstArticle), TicketStatesGet.answer))[0],
    ticketsByNumber: (numbers) => run("TicketStatesGet", TicketStatesGet.byNumber(numbers), TicketStatesGet.answer),
    ticketCustomerSet: (change) =>
      run("TicketCustomerSet", TicketCustomerSet.toRequest(change), TicketCustomerSet.answer),
    linkMailSend: (number, login) => run("LinkMailSend", LinkMailSend.toRequest(number, login), LinkMailSend.sent),
    codeMailSend: (mail) => run("CodeMailSend", CodeMailSend.toRequest(mail), CodeMailSend.answer),
    misuseReport: (number, login) => run("MisuseReport", MisuseReport.toRequest(number, login), MisuseReport.answer),
    installationCheck: () => run("InstallationCheck", InstallationCheck.toRequest(), InstallationCheck.answer),
    linkMailSchedule: (number, linkId) =>
      run("LinkMailSend", LinkMailSend.toSchedule(number, linkId), LinkMailSend.scheduled),
    linkRequest: (wanted) => run("LinkRequest", LinkRequest.toRequest(wanted), LinkRequest.answer),
  };
};
