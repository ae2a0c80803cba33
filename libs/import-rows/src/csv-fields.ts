/** The fields of a record of CSV (RFC 4180), without surrounding space; null: something follows a closing quote. */
export function csvFields(record: string, delimiter: string): readonly string[] | null {
  if (!record.includes('"')) return record.split(delimiter).map((field) => field.trim());
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    const quoted = record[at] === '"';
    const end = quoted ? closingQuote(record, at) : fieldEnd(record, at, delimiter);
    const text = quoted ? record.slice(at + 1, end).replaceAll('""', '"') : record.slice(at, end);
    fields.push(text.trim());
    at = quoted ? end + 1 : end;
    if (at >= record.length) return fields;
    if (record[at] !== delimiter) return null;
  }
}

/** Where the quote is that closes the one at `from`. */
function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from + 1); at !== -1; at = record.indexOf('"', at + 2)) {
    if (record[at + 1] !== '"') return at;
  }
  return record.length;
}

function fieldEnd(record: string, from: number, delimiter: string): number {
  const at = record.indexOf(delimiter, from);
  return at === -1 ? record.length : at;
}
