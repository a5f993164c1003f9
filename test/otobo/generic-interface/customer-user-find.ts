import { customerUserByLogin, postMasterSearch, searchValues } from "../customer-users.ts";
import { authorize, customerUserView, needText, type Operation } from "./operation.ts";

/** OneTimeAuth::CustomerUserFind (bridge/PROTOCOL.md, part B). */
export const customerUserFind: Operation = (needs, request) => {
  authorize(needs, request);
  const { state } = needs;
  const address = needText(request.data ?? {}, "Address");
  const own = customerUserByLogin(state, address);
  const flat = own?.UserLogin.toLowerCase() === address && own.UserEmail.toLowerCase() === address;
  const searched = flat || /[*%]/.test(address) ? [] : postMasterSearch(state, address, { valid: false });
  const found = [...(own ? [own] : []), ...searched.filter((one) => one !== own)];
  const systemAddress = state.queues.some(({ SystemAddress }) => SystemAddress.toLowerCase() === address);
  return Promise.resolve({
    ...(found.length > 0 ? { CustomerUser: found.map((one) => customerUserView(one, searchValues(state, one))) } : {}),
    SystemAddress: systemAddress ? 1 : "0",
  });
};
