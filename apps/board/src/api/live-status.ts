/** How live the page is, and since when (milliseconds of the clock). */
export interface LiveStatus {
  readonly state: 'connecting' | 'live' | 'away';
  readonly since: number;
}
