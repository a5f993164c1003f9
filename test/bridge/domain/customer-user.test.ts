import { expect } from "chai";
import { isNamedAfter, matchCustomerUser } from "../../../bridge/domain/customer-user.ts";
import { customerUser } from "../fake-otobo.ts";

const tina = customerUser("tina", { email: "Tina@Example.com" });

describe("the customer user of an address", () => {
  it("is the one that has it, ASCII case aside", () => {
    expect(matchCustomerUser([tina], "tina@example.com")).to.equal(tina);
  });

  it("is not one that only the database thinks equal", () => {
    for (const address of ["tína@example.com", "ｔina@example.com", "tina@exámple.com", "tina@example.co"]) {
      expect(matchCustomerUser([tina], address)).to.equal(undefined);
    }
  });

  it("is the first valid one of several", () => {
    const [invalid, first, second] = [
      customerUser("a", { email: "shared@customer.example", valid: false }),
      customerUser("b", { email: "shared@customer.example" }),
      customerUser("c", { email: "shared@customer.example" }),
    ];
    expect(matchCustomerUser([invalid, first, second], "shared@customer.example")).to.equal(first);
    expect(matchCustomerUser([invalid], "shared@customer.example")).to.equal(invalid);
  });

  it("is found by any of the backend's search fields", () => {
    const jane = customerUser("jane", {
      email: "jane@new.example",
      searchValues: ["jane@new.example", "jane@old.example"],
    });
    expect(matchCustomerUser([jane], "jane@old.example")).to.equal(jane);
  });

  it("is not one whose login alone is the address", () => {
    const moved = customerUser("jane@customer.example", { email: "jane@new.example" });
    expect(matchCustomerUser([moved], "jane@customer.example")).to.equal(undefined);
    expect(isNamedAfter(moved, "jane@customer.example")).to.equal(false);
  });

  it("is one named after it even if the backend searches other fields", () => {
    const jane = customerUser("jane@customer.example", { searchValues: [] });
    expect(matchCustomerUser([jane], "jane@customer.example")).to.equal(jane);
  });
});
