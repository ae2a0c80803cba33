/** When what an endpoint did not take is tried again; milliseconds. */
export interface RetrySchedule {
  /** most of the first wait */
  readonly first: number;
  /** most of any wait */
  readonly longest: number;
  /** from the first attempt on; what fails later than that is given up */
  readonly inAll: number;
}

/**
 * How long to wait after so many attempts: anything up to a limit that doubles each time ("full jitter"), so that what failed
 * together does not come back together. Not less than the endpoint asked for, within the time that there is in all.
 *
 * @param random from 0 to below 1
 */
export function waitAfter(
  attempts: number,
  { first, longest, inAll }: RetrySchedule,
  { random, retryAfter }: { readonly random: number; readonly retryAfter: number | null },
): number {
  const limit = Math.min(longest, first * 2 ** Math.min(attempts - 1, 52));
  return Math.max(random * limit, Math.min(retryAfter ?? 0, inAll));
}
