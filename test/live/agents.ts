import type { Actions } from "./actions.ts";

/** An agent with a permission on a group. Agents cannot be deleted: `undo` makes it invalid. */
export const addAgent = async (
  { ask, run }: Actions,
  { login, password, permission, group }: { login: string; password: string; permission: string; group: string },
  undo: (() => unknown)[],
): Promise<void> => {
  const UserID = await run("User", "UserAdd", {
    ...{ UserFirstname: "Firstname", UserLastname: "Lastname", UserLogin: login, UserPw: password },
    ...{ UserEmail: `${login.replace("@", ".")}@agents.example.net`, ValidID: 1, ChangeUserID: 1 },
  });
  undo.push(async () => {
    const agent = await ask("User", "GetUserData", { UserID });
    await run("User", "UserUpdate", { ...agent, UserPw: undefined, ValidID: 2, ChangeUserID: 1 });
  });
  await run("Group", "PermissionGroupUserAdd", {
    GID: await run("Group", "GroupLookup", { Group: group }),
    UID: UserID,
    Permission: { ro: permission === "none" ? 0 : 1, rw: permission === "rw" ? 1 : 0 },
  });
};
