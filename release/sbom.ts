/** The bill of materials of the bridge: CycloneDX, by `npm sbom`, without what differs from run to run. */
import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { z } from "zod";

const document = z.looseObject({
  serialNumber: z.string(),
  metadata: z.looseObject({ timestamp: z.string(), component: z.looseObject({ name: z.string() }) }),
});

/** A UUID (version 8: of our own making) that follows from a text. */
const uuidOf = (text: string): string => {
  const digits = hash("sha256", text, "hex");
  const variant = ((Number.parseInt(digits.slice(16, 17), 16) & 3) | 8).toString(16);
  return [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `${variant}${digits.slice(17, 20)}`]
    .concat(digits.slice(20, 32))
    .join("-");
};

/** npm names the component after the folder. */
export const buildSbom = (name: string, epoch: number): string => {
  const options = ["--omit=dev", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
  const { metadata, ...sbom } = document.parse(
    JSON.parse(execFileSync("npm", ["sbom", ...options], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })),
  );
  const fixed = {
    ...metadata,
    timestamp: new Date(epoch * 1000).toISOString(),
    component: { ...metadata.component, name },
  };
  const text = (serialNumber: string): string =>
    `${JSON.stringify({ ...sbom, serialNumber, metadata: fixed }, null, 2)}\n`;
  return text(`urn:uuid:${uuidOf(text(""))}`);
};
