/** The recordings that the contract tests do not replay, by name, and why. Everything else has to be replayed. */

const names = (text: string): string[] => text.trim().split(/\s+/);

/** The product's web service offers Session::SessionCreate and its own operations, no other operation of the core. */
const coreOperations = names(`
    address-check-ticket-create-example-com address-check-ticket-update-example-com
    address-check-ticket-update-invalid-test body-charset-latin1 body-charset-utf8 body-empty-patch
    body-escaped-unicode body-title-too-long customer-ticket-get-foreign customer-ticket-get-foreign-by-login
    customer-ticket-get-own customer-ticket-get-own-accent customer-ticket-get-own-case
    customer-ticket-get-own-internal-note customer-ticket-get-unknown customer-ticket-search
    customer-ticket-update-foreign ticket-create-by-login ticket-create-content-type-missing
    ticket-create-customer-unknown-plain ticket-create-dynamic-field ticket-create-invalid-queue
    ticket-create-missing-article ticket-create-ok ticket-get-after-customer-accent ticket-get-after-customer-case
    ticket-get-after-customer-email-of-known ticket-get-after-customer-empty ticket-get-after-customer-id-only
    ticket-get-after-customer-unknown ticket-get-after-customer-unknown-plain ticket-get-after-customer-update
    ticket-get-after-customer-uppercase-email ticket-get-after-customer-user-only
    ticket-get-after-dynamic-field-checked ticket-get-after-dynamic-field-empty
    ticket-get-after-dynamic-field-unchecked ticket-get-after-escaped ticket-get-after-latin1
    ticket-get-after-title-too-long ticket-get-after-utf8 ticket-get-all-articles
    ticket-get-all-articles-attachments ticket-get-article-limit-order ticket-get-article-of-mail
    ticket-get-attachments ticket-get-attachments-without-contents ticket-get-auth-in-headers
    ticket-get-body-ignored ticket-get-by-login ticket-get-by-post ticket-get-by-session ticket-get-closed-again
    ticket-get-closed-extended ticket-get-closed-plain ticket-get-closed-then-changed ticket-get-closed-to-closed
    ticket-get-closed-twice ticket-get-closed-unsuccessful ticket-get-dynamic-fields ticket-get-dynamic-fields-set
    ticket-get-everything ticket-get-extended ticket-get-garbage-id ticket-get-html-body-as-attachment
    ticket-get-list ticket-get-merged ticket-get-no-customer ticket-get-nonnumeric-id ticket-get-notes
    ticket-get-one-known-one-unknown ticket-get-pending ticket-get-removed ticket-get-reopened-extended
    ticket-get-two-ids ticket-get-unknown-id ticket-get-wrong-password ticket-history-get ticket-search-by-id
    ticket-search-by-ticketnumber ticket-search-by-ticketnumber-wildcard ticket-search-closed
    ticket-search-closed-newer ticket-search-closed-newer-none ticket-search-count ticket-search-customer-id
    ticket-search-customer-user-login ticket-search-customer-user-login-case ticket-search-customer-user-login-raw
    ticket-search-customer-user-login-wildcard ticket-search-dynamic-field-query-ignored ticket-search-empty
    ticket-search-last-close-newer ticket-search-no-auth ticket-search-open ticket-search-sort-limit
    ticket-search-statetype-closed-2 ticket-search-statetype-lowercase ticket-search-statetype-merged-2
    ticket-search-statetype-new-2 ticket-search-statetype-open-2 ticket-search-statetype-pending-auto-2
    ticket-search-statetype-removed-2 ticket-search-statetype-two ticket-search-statetype-unknown
    ticket-search-unknown-parameter ticket-update-by-login ticket-update-close ticket-update-close-again
    ticket-update-close-other-state ticket-update-closed-to-closed ticket-update-closed-unsuccessful
    ticket-update-customer ticket-update-customer-accent ticket-update-customer-and-dynamic-field
    ticket-update-customer-back ticket-update-customer-case ticket-update-customer-email-of-known
    ticket-update-customer-empty ticket-update-customer-id-only ticket-update-customer-invalid-syntax
    ticket-update-customer-null ticket-update-customer-restore ticket-update-customer-same
    ticket-update-customer-unknown ticket-update-customer-unknown-plain ticket-update-customer-uppercase-email
    ticket-update-customer-user-only ticket-update-dynamic-field-array ticket-update-dynamic-field-bad-value
    ticket-update-dynamic-field-empty ticket-update-dynamic-field-hash ticket-update-dynamic-field-string
    ticket-update-dynamic-field-true ticket-update-dynamic-field-unknown ticket-update-empty-ticket
    ticket-update-garbage-id ticket-update-invalid-id ticket-update-invalid-session ticket-update-invalid-state ticket-update-note-internal
    ticket-update-nothing ticket-update-pending ticket-update-pending-without-time ticket-update-removed
    ticket-update-reopen ticket-update-session-in-query ticket-update-ticketid-in-body-ignored
    ticket-update-title-while-closed ticket-update-unknown-attribute
`);

/** Session::SessionGet is not offered either: it hands out more than the bridge may know. */
const sessionGet = names(`
    customer-session-get session-get-invalid session-get-ok
`);

/** What OTOBO's own operations answer over SOAP: the product offers none of them but Session::SessionCreate. */
const coreOperationsOverSoap = names(`
    customer-ticket-get-foreign ticket-create ticket-get-by-login ticket-get-by-session ticket-get-extended-all
    ticket-get-no-customer ticket-get-two-ids ticket-get-unknown-id ticket-search-by-ticketnumber
    ticket-search-closed ticket-search-dynamic-field ticket-search-hits ticket-update-close ticket-update-customer
    ticket-update-dynamic-field ticket-update-invalid-state ticket-update-reopen ticket-update-unknown-customer
`);

/** The product's requester posts, so OTOBO's other commands never occur. */
const otherCommands = names(`
    synchronous-call/delete synchronous-call/get-with-query synchronous-call/put-empty-body
    synchronous-call/put-with-path
`);

/** The product subscribes to none of the events of these actions. */
const otherEvents = names(`
    agent-reply-mail-sent customer-company-add customer-user-add customer-user-add-with-password
    customer-user-login-change customer-user-password customer-user-update ticket-dynamic-field ticket-lock
    ticket-owner-update ticket-queue-update ticket-title
`);

/** These tickets and replies come from the portal's forms and the core's API, which the simulator does not have. */
const otherWaysIn = names(`
    ticket-create-by-api web-customer-reply web-customer-ticket-create
`);

/** The product binds its invoker to asynchronous events only. */
const synchronousEvents = names(`
    synchronous-event
`);

/** The product's requester speaks REST; SOAP is for the way from the bridge to OTOBO. */
const soapRequester = names(`
    soap-article-create soap-customer-update soap-state-update soap-synchronous-call
`);

/** By folder of test/fixtures/otobo: exchanges, in `webhooks` also whole actions. */
export const leftOut = {
  "customer-interface": new Set<string>(),
  "rest-provider": new Set([...coreOperations, ...sessionGet]),
  "soap-provider": new Set(coreOperationsOverSoap),
  webhooks: new Set([...otherCommands, ...otherEvents, ...otherWaysIn, ...synchronousEvents, ...soapRequester]),
};
