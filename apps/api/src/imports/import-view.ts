import { type Import } from '#domain';
import { mappingDto } from './import-mapping-codec.js';
import { type ImportDto, type ImportProgressDto } from './import.dto.js';

/** An import as the API shows it. @param now milliseconds since 1970 */
export function importView(state: Import, now: number): ImportDto {
  const { id, kind, fileName, dryRun, phase, created, restored, unchanged, rejected, file, failure } = state;
  const { undone, kept, keptIds, mapping, startedBy, startedAt, advancedAt } = state;
  return {
    ...{ id, kind, fileName, dryRun, phase, created, restored, unchanged, rejected, failure, startedAt, advancedAt },
    progress: progressOf(state, now),
    undo: { undone, kept, keptIds: [...keptIds] },
    fileHash: file?.hash ?? null,
    mapping: mappingDto(mapping),
    startedBy: startedBy.id,
  };
}

function progressOf({ phase, offset, file, rows, receivedAt }: Import, now: number): ImportProgressDto {
  const base = { bytes: file ? offset : 0, totalBytes: file?.bytes ?? null, rows };
  const seconds = receivedAt === null ? 0 : (now - Date.parse(receivedAt)) / 1000;
  const done = offset - (file?.format.offset ?? 0);
  if (phase !== 'working' || !file || rows === 0 || seconds <= 0)
    return { ...base, rowsPerSecond: null, secondsLeft: null };
  const secondsLeft = Math.round((seconds * (file.bytes - offset)) / done);
  return { ...base, rowsPerSecond: Math.round(rows / seconds), secondsLeft };
}
