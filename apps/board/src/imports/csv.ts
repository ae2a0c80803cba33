/** Reads CSV (RFC 4180) as it comes, a piece at a time. */
export class CsvReader {
  #field = '';
  #row: string[] = [];
  #isQuoted = false;
  #wasQuote = false;

  constructor(private readonly delimiter = ',') {}

  /** The rows that end within this piece. */
  read(piece: string): readonly (readonly string[])[] {
    const rows: string[][] = [];
    for (const character of piece) {
      const row = this.#take(character);
      if (row) rows.push(row);
    }
    return rows;
  }

  /** The last row, where no line end closes it. */
  end(): readonly string[] | null {
    return this.#field === '' && this.#row.length === 0 ? null : this.#endRow();
  }

  #take(character: string): string[] | null {
    if (this.#isQuoted && !this.#wasQuote) {
      if (character === '"') this.#wasQuote = true;
      else this.#field += character;
      return null;
    }
    if (this.#wasQuote) {
      this.#wasQuote = false;
      if (character === '"') {
        this.#field += '"';
        return null;
      }
      this.#isQuoted = false;
    }
    if (character === '"' && this.#field === '') this.#isQuoted = true;
    else if (character === this.delimiter) this.#endField();
    else if (character === '\n') return this.#endRow();
    else if (character !== '\r') this.#field += character;
    return null;
  }

  #endField(): void {
    this.#row.push(this.#field);
    this.#field = '';
  }

  #endRow(): string[] {
    this.#endField();
    const row = this.#row;
    this.#row = [];
    return row;
  }
}
