import { customerUserByLogin, postMasterSearch, searchValues } from "../customer-users.ts";
import type { State } from "../model.ts";
import { authorize, customerUserView, needText, type Operation } from "./operation.ts";

interface FoundCustomerUsers {
  CustomerUser?: ReturnType<typeof customerUserView>[];
  SystemAddress: 1 | "0";
}

/** What OTOBO knows of an address (`Kernel::System::OneTimeAuth::CustomerUserLookup`), for the operation and for the pre-filter. */
export const findCustomerUsers = (state: State, address: string): FoundCustomerUsers => {
  const own = customerUserByLogin(state, address);
  const flat = own?.UserLogin.toLowerCase() === address && own.UserEmail.toLowerCase() === address;
  const searched = flat || /[*%]/.test(address) ? [] : postMasterSearch(state, address, { valid: false });
  const found = [...(own ? [own] : []), ...searched.filter((one) => one !== own)];
  const systemAddress = state.queues.some(({ SystemAddress }) => SystemAddress.toLowerCase() === address);
  return {
    ...(found.length > 0 ? { CustomerUser: found.map((one) => customerUserView(one, searchValues(state, one))) } : {}),
    SystemAddress: systemAddress ? 1 : "0",
  };
};

/** OneTimeAuth::CustomerUserFind (bridge/PROTOCOL.md, part B). */
export const customerUserFind: Operation = (needs, request) => {
  authorize(needs, request);
  return Promise.resolve({ ...findCustomerUsers(needs.state, needText(request.data, "Address")) });
};
