/** The command's own words are off: told before any ledger is looked at, exit code 2. */
export class UsageError extends Error {}
