import { connect } from '../system/connect.js';
import { print } from '../terminal/print.js';
import { historyOf, type ReplayOptions } from './history.js';
import { pageOf } from './page.js';

/** Prints a deal's history. @throws CommandFailed where there was no such deal at that moment */
export async function replay(id: string, options: ReplayOptions): Promise<void> {
  const { api } = await connect('auditor', options);
  const history = await historyOf(api, id, options);
  print(options, { opportunity: history.deal, entries: history.entries }, pageOf(history));
}
