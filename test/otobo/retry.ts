/** Settings of OTOBO's error handling module RequestRetry; seconds. */
export interface RetrySettings {
  RetryIntervalStart: number;
  RetryIntervalFactor: 1 | 1.5 | 2;
  RetryIntervalMax?: number;
  /** Retries, the first request not counted; absent: no limit. */
  RetryCountMax?: number;
  RetryPeriodMax?: number;
}

/** As the product's web service ships it for `TicketEvent`. */
export const ticketEventRetry: RetrySettings = {
  RetryIntervalStart: 10,
  RetryIntervalFactor: 2,
  RetryIntervalMax: 600,
  RetryPeriodMax: 172_800,
};

/** A failure that the product's handler retries: 401, 5xx and network failures, which OTOBO reports as 500. */
export const isRetried = (errorMessage: string): boolean => /code.{0,5}(?:401|5\d\d)/.test(errorMessage);

/**
 * The seconds to wait before each retry, as measured (test/fixtures/otobo/retry.md): whole seconds, at least one, the
 * last try exactly at the end of the period.
 */
export function* retryDelays(settings: RetrySettings): Generator<number, void> {
  const { RetryIntervalFactor: factor, RetryIntervalMax: most = Infinity } = settings;
  const { RetryCountMax: count = Infinity, RetryPeriodMax: period = Infinity } = settings;
  let interval = settings.RetryIntervalStart;
  for (let retry = 0, elapsed = 0; retry < count && elapsed < period; retry += 1) {
    const wanted = Math.max(1, Math.min(Math.floor(interval), most));
    const delay = Math.min(wanted, period - elapsed);
    yield delay;
    elapsed += delay;
    interval *= factor;
  }
}
