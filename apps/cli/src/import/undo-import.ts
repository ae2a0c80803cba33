import { answerOf, answerWithPosition } from '../system/answer.js';
import { connect } from '../system/connect.js';
import { print } from '../terminal/print.js';
import { follow } from './follow.js';
import { type ImportOptions } from './import-file.js';
import { outcomeOf, number } from './summary.js';

/** Undoes an import and says what stays. */
export async function undoImport(importId: string, options: ImportOptions): Promise<void> {
  const connection = await connect('admin', options);
  const { api } = connection;
  const path = { importId };
  const { position } = await answerWithPosition(
    api.POST('/v1/imports/{importId}/undo', { params: { path }, body: {} }),
  );
  await answerOf(api.GET('/v1/imports/{importId}', { params: { path, query: { after: position } } }));
  const done = await follow(api, importId, ['undone']);
  const { undo } = done;
  await outcomeOf(connection, done, options.report);
  const kept = undo.kept === 0 ? [] : [`${number(undo.kept)} stay, as somebody changed them since:`, ...undo.keptIds];
  print(options, { importId, ...undo }, [`${number(undo.undone)} undone`, ...kept].join('\n'));
}
