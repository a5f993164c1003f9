import { createSoapCall } from "../../../bridge/adapters/otobo/soap.ts";
import { writeEnvelope } from "../../otobo/generic-interface/soap-envelope.ts";
import { createMutateJson } from "../mutate-json.ts";
import { createMutate } from "../mutate.ts";
import type { Random } from "../random.ts";
import type { Target } from "../target.ts";
import { createCheck, goodAnswers } from "./otobo-answers.ts";

const namespace = "https://onetimeauth.example/";

const envelope = (operation: string, data: object): string =>
  Buffer.from(writeEnvelope(namespace, `${operation}Response`, data as Record<string, unknown>)).toString("latin1");

const fault =
  '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>' +
  "<faultcode>soap:Server</faultcode><faultstring>broken</faultstring></soap:Fault></soap:Body></soap:Envelope>";

const tokens = [
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<?xml version='1.1'?>",
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  "&b;",
  "&amp;",
  "&#0;",
  "&#x1F4E7;",
  "&lt;",
  ' xsi:nil="true"',
  ' href="#id0"',
  ' id="id0"',
  ' xmlns="urn:other"',
  ' __proto__="1"',
  "<__proto__>",
  "</__proto__>",
  "<constructor>",
  "<soap:Fault>",
  "</soap:Body>",
  "<Error>",
  "<a/>",
];

/** Over SOAP, through the whole client: envelope, WSDL, faults. */
export const createTarget = async (): Promise<Target> => {
  const texts = Object.entries(goodAnswers).flatMap(([operation, answers]) =>
    [...answers.map((answer) => envelope(operation, answer)), fault].map((xml) => ({
      operation,
      mutate: createMutate([xml], tokens),
    })),
  );
  const shapes = Object.entries(goodAnswers).map(([operation, answers]) => ({
    operation,
    mutate: createMutateJson(answers.map((answer) => JSON.stringify(answer))),
  }));
  const shaped = (random: Random): string => {
    const { operation, mutate } = random.pick(shapes);
    // A simulated OTOBO cannot write every shape as XML; the corpus has plenty.
    const data = JSON.parse(Buffer.from(mutate(random), "latin1").toString()) as object;
    try {
      return `${operation}\n200\n${envelope(operation, data)}`;
    } catch {
      return `${operation}\n200\n${fault}`;
    }
  };
  return {
    name: "OTOBO's answers in XML",
    generate: (random) => {
      if (random.oneIn(3)) return shaped(random);
      const { operation, mutate } = random.pick(texts);
      return `${operation}\n${random.oneIn(6) ? "500" : "200"}\n${mutate(random)}`;
    },
    check: await createCheck(createSoapCall, envelope("SessionCreate", goodAnswers.SessionCreate?.[0] ?? {})),
  };
};
