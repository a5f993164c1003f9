/** Inputs that once broke something, by target: what was wrong, and the input as bytes (latin1). They run before every fuzzing. */
export const regressions: Record<string, Record<string, string>> = {
  requests: {
    "an object with a length that is an object was asked for its length":
      '/otobo/events\n{"Event":"e","TicketID":1,"TicketNumber":{"0":"a","length":{"toString":1}}}',
  },
  "link-paths": {
    "a link opened by its secret alone": "/t/2026112210000017/TheSecretOfThisLink01234).",
  },
  "json-answers": {
    "a session id with a length that is an object was asked for its length":
      'SessionCreate\n200\n{"SessionID":{"length":{"toString":1}}}',
    "controls in a fault went into the message": 'TicketCustomerSet\n500\n{"faultstring":"brok\\u000f\\nn"}',
  },
  "xml-answers": {
    "controls in a fault went into the message":
      'TicketCustomerSet\n500\n<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>' +
      "<faultcode>soap:Server</faultcode><faultstring>brok\x0fn</faultstring></soap:Fault></soap:Body></soap:Envelope>",
  },
};
