import { OperationError, type Needs, type OperationRequest } from "./operation.ts";
import { operations } from "./operations.ts";

/** The package's operations leave empty lists out, however deep: HTTP::SOAP cannot say them. */
const withoutEmptyLists = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmptyLists);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutEmptyLists(inner)]));
};

/** What an operation answers, refusals included, or the fault OTOBO says when it has no such type of operation. */
export const runOperation = async (
  needs: Needs,
  type: string,
  request: OperationRequest,
): Promise<{ data: Record<string, unknown> } | { fault: string }> => {
  const operation = operations[type];
  if (operation === undefined)
    return { fault: `Can't load operation backend module Kernel::GenericInterface::Operation::${type}!` };
  const name = type.replace(/^.*::/, "");
  try {
    return { data: withoutEmptyLists(await operation(needs, request)) as Record<string, unknown> };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return { data: { Error: { ErrorCode: `${name}.${error.code}`, ErrorMessage: `${name}: ${error.message}` } } };
  }
};
