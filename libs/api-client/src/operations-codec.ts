/** What a value of a field looks like. `json`: an object, or a list of objects. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'list' | 'json';

/** One thing that a request carries. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** whether null is a value of its own */
  readonly nullable: boolean;
  /** the only values; empty: any */
  readonly choices: readonly string[];
  readonly description: string;
}

/** A route of the API as its document describes it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  /** with `{parameter}`s */
  readonly path: string;
  readonly summary: string;
  /** what it is about, e.g. `opportunities` */
  readonly tag: string;
  readonly parameters: readonly string[];
  readonly query: readonly Field[];
  readonly body: readonly Field[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Route {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every route of the API, in the order of its document, which is read only when this is called. */
export async function readOperations(): Promise<readonly Operation[]> {
  const { default: document } = await import('../openapi.json', { with: { type: 'json' } });
  const { paths, components } = document as unknown as ApiDocument;
  const reader = new SchemaReader(components.schemas);
  return Object.entries(paths).flatMap(([path, routes]) =>
    Object.entries(routes).map(([method, route]) => operationOf({ method: method.toUpperCase(), path }, route, reader)),
  );
}

function operationOf(address: Pick<Operation, 'method' | 'path'>, route: Route, reader: SchemaReader): Operation {
  const { operationId: name, summary = '', tags: [tag = 'system'] = [], parameters = [], requestBody } = route;
  const schema = requestBody?.content['application/json']?.schema;
  const at = (place: string): readonly Parameter[] => parameters.filter((parameter) => parameter.in === place);
  return {
    ...address,
    name,
    summary,
    tag,
    parameters: at('path').map((parameter) => parameter.name),
    query: at('query').map((parameter) => ({
      ...reader.field(parameter.name, parameter.schema, parameter.required ?? false),
      description: parameter.description ?? '',
    })),
    body: schema ? reader.fields(schema) : [],
  };
}

/** Reads schemas that refer to one another. */
class SchemaReader {
  constructor(private readonly named: Readonly<Record<string, Schema>>) {}

  fields(schema: Schema): readonly Field[] {
    const { properties = {}, required = [] } = this.resolved(schema);
    return Object.entries(properties).map(([name, field]) => this.field(name, field, required.includes(name)));
  }

  field(name: string, schema: Schema, required: boolean): Field {
    const alternatives = schema.anyOf ?? schema.allOf ?? [schema];
    const nullable = alternatives.some((one) => typesOf(one).includes('null'));
    const one = this.resolved(alternatives.find(({ type }) => type !== 'null') ?? schema);
    const choices = (one.enum ?? one.items?.enum ?? []).filter((choice) => typeof choice === 'string');
    return { name, kind: this.kindOf(one), required, nullable, choices, description: schema.description ?? '' };
  }

  private kindOf(schema: Schema): FieldKind {
    const { items } = schema;
    const plain = typesOf(schema).find((type) => type !== 'null');
    if (plain === 'number' || plain === 'integer') return 'number';
    if (plain === 'array') return items && this.kindOf(this.resolved(items)) !== 'json' ? 'list' : 'json';
    if (plain === 'object') return 'json';
    return plain === 'boolean' ? 'boolean' : 'text';
  }

  private resolved(schema: Schema): Schema {
    const name = schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1);
    return name === undefined ? schema : (this.named[name] ?? {});
  }
}

const typesOf = ({ type = [] }: Schema): readonly string[] => (typeof type === 'string' ? [type] : type);
