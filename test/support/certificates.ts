import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const openssl = (...args: string[]) => promisify(execFile)("openssl", args);
const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];

export interface Authority {
  /** Its own certificate, PEM: a file for REDIS_CA. */
  file: string;
  /** Makes a key and a certificate for these names, such as `DNS:localhost,IP:127.0.0.1`, and answers their files. */
  certify(names: string): Promise<{ key: string; certificate: string }>;
}

/** An authority that nobody knows, with its files in this directory. */
export const createAuthority = async (directory: string, name: string): Promise<Authority> => {
  const [file, key] = [join(directory, `${name}.crt`), join(directory, `${name}.key`)];
  await openssl("req", "-x509", ...newKey, "-keyout", key, "-out", file, "-subj", `/CN=${name}`);
  return {
    file,
    certify: async (names) => {
      const own = { key: join(directory, `${name}-redis.key`), certificate: join(directory, `${name}-redis.crt`) };
      const [request, extensions] = [`${own.key}.csr`, `subjectAltName=${names}`];
      const files = ["-keyout", own.key, "-out", request];
      await openssl("req", ...newKey.slice(0, -2), ...files, "-subj", "/CN=redis", "-addext", extensions);
      const signer = ["-CA", file, "-CAkey", key, "-CAcreateserial", "-days", "2", "-copy_extensions", "copy"];
      await openssl("x509", "-req", "-in", request, "-out", own.certificate, ...signer);
      return own;
    },
  };
};
