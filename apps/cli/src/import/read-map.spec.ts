import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { CommandFailed } from '../terminal/exit-codes.js';
import * as mapParts from './import-map.js';
import { columnsOf, readMap } from './read-map.js';
import { Condition, Source } from './source.js';

const maps = join(import.meta.dirname, '../../../../../apps/cli/maps');

describe('an import map', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'map-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function reading(text: string): Promise<string> {
    await writeFile(join(folder, 'map.json'), text);
    return readMap(join(folder, 'map.json')).then(
      () => '',
      (error: unknown) => (error instanceof CommandFailed ? error.message : String(error)),
    );
  }

  it('of the project is right, and reads the columns of its file', async () => {
    const columns = columnsOf(await readMap(join(maps, 'crm-sales-opportunities.json')));
    expect([...columns].toSorted()).toEqual([
      'account',
      'close_date',
      'close_value',
      'deal_stage',
      'engage_date',
      'opportunity_id',
      'product',
      'sales_agent',
    ]);
  });

  it('is refused with the place of everything that is wrong', async () => {
    const map: unknown = JSON.parse(await readFile(join(maps, 'crm-sales-opportunities.json'), 'utf8'));
    const problems = await reading(
      JSON.stringify(Object.assign({}, map, { dates: 'soon', decisions: [{ do: 'sell' }], colour: 1 })),
    );
    expect(problems).toContain('dates must be one of');
    expect(problems).toContain('decisions.0: do must be one of');
    expect(problems).toContain('colour should not exist');
  });

  it('is refused where a name leads nowhere', async () => {
    const text = await readFile(join(maps, 'crm-sales-opportunities.json'), 'utf8');
    expect(await reading(text.replace('"constant": "Engaging"', '"constant": "Talking"'))).toContain('Talking');
    expect(await reading(text.replace('"facts": "accounts"', '"facts": "firms"'))).toContain('firms');
  });

  it('is refused where it is no JSON or not there', async () => {
    expect(await reading('{')).not.toBe('');
    await expect(readMap(join(folder, 'none.json'))).rejects.toThrow(CommandFailed);
  });
});

describe('the JSON Schema of import maps', () => {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const keysOf = (value: unknown): string[] => (isObject(value) ? Object.keys(value).toSorted() : []);
  const fieldsOf = (type: new () => object): string[] => {
    const fields = getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);
    return [...new Set(fields.map(({ propertyName }) => propertyName))].toSorted();
  };

  it('has the fields that the reader takes', async () => {
    const schema: unknown = JSON.parse(await readFile(join(maps, 'import-map.schema.json'), 'utf8'));
    if (!isObject(schema) || !isObject(schema.$defs)) throw new TypeError('not a schema with definitions');
    const { ImportMap, ...parts } = { ...mapParts, Source, Condition };
    expect(keysOf(schema.properties)).toEqual(fieldsOf(ImportMap));
    for (const [name, part] of Object.entries(parts)) {
      const definition = schema.$defs[name];
      expect([name, keysOf(isObject(definition) ? definition.properties : null)]).toEqual([name, fieldsOf(part)]);
    }
  });
});
