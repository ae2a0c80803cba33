import { HttpProblem } from '#http';
import { FileTooLarge, mostRecordBytes, NotUtf8, WrongFile } from '#import-rows';

/** What is wrong with a file, as a problem; any other error stays as it is. */
export function asProblem(error: unknown): never {
  if (error instanceof WrongFile) {
    throw new HttpProblem(error.code, error.code === 'row_too_large' ? { limit: mostRecordBytes } : {});
  }
  if (error instanceof NotUtf8) throw new HttpProblem('import_encoding', { line: error.line });
  if (error instanceof FileTooLarge) throw new HttpProblem('too_large', { limit: error.limit });
  throw error;
}
