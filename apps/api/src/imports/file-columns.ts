import { type FileFormat, type ImportMapping } from '#domain';
import { HttpProblem } from '#http';
import { columnsOf } from '#import-rows';

/** The header has each column of the mapping, once. Rows of NDJSON have no header. @throws import_columns_missing, import_columns_repeated */
export function requireColumns(mapping: ImportMapping, { kind, columns }: FileFormat): void {
  if (kind !== 'csv') return;
  const needed = [...columnsOf(mapping)];
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new HttpProblem('import_columns_missing', { missing, columns });
  const repeated = needed.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (repeated.length > 0) throw new HttpProblem('import_columns_repeated', { repeated });
}
