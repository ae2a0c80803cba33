import { type ImportMap, type MapDecision } from './import-map.js';
import { type Condition } from './source.js';
import { dateOf, minorUnitsOf, textOf, type Values } from './values.js';
import { WrongValue } from './wrong-value.js';

/** A step of a deal's life, still by names. `at` is an instant; null: the moment of the import. */
export type Step =
  | {
      readonly do: 'create';
      readonly at: string | null;
      readonly stage: string;
      readonly name: string;
      readonly source: string;
      readonly tags: readonly string[];
    }
  | { readonly do: 'move'; readonly at: string | null; readonly stage: string; readonly reason: string }
  | { readonly do: 'adjust'; readonly at: string | null; readonly amount: number; readonly reason: string };

/** What a row says about its deal. Empty texts are nothing. */
export interface Deal {
  readonly externalId: string;
  readonly account: string;
  readonly rep: string;
  readonly team: string;
  readonly steps: readonly Step[];
}

/** What the reading of rows needs besides the rows. */
export interface Reading {
  readonly map: ImportMap;
  /** rows of the lookup files: by the lookup's name, then by key */
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, Values>>;
  readonly noon: (date: string) => string;
}

/** The deal of a row. @throws WrongValue where the row cannot be imported */
export function dealOf(row: Values, reading: Reading): Deal {
  const { map } = reading;
  const externalId = textOf(map.externalId, row);
  if (externalId === '') throw new WrongValue(`${map.externalId.column ?? 'the external id'} is empty`);
  const steps = map.decisions.filter(({ when }) => !when || holds(when, row)).map((step) => stepOf(step, row, reading));
  requireEnd(textOf(map.endsIn, row), steps, map);
  const rep = textOf(map.rep?.name, row);
  return { externalId, account: textOf(map.account?.name, row), rep, team: teamOf(rep, reading), steps };
}

const holds = (condition: Condition, row: Values): boolean => {
  const text = row[condition.column] ?? '';
  return condition.in ? condition.in.includes(text) : text !== '';
};

function stepOf(decision: MapDecision, row: Values, { map, noon }: Reading): Step {
  const date = textOf(decision.at, row);
  const at = date === '' ? null : noon(dateOf(date, map.dates));
  const stage = textOf(decision.stage, row);
  const reason = textOf(decision.reason, row);
  if (stage !== '') requireStage(stage, map);
  switch (decision.do) {
    case 'create': {
      const tags = (decision.tags ?? []).map((tag) => textOf(tag, row)).filter((tag) => tag !== '');
      return { do: 'create', at, stage, name: textOf(decision.name, row), source: textOf(decision.source, row), tags };
    }
    case 'move':
      if (stage === '') throw new WrongValue(`${decision.stage?.column ?? 'the stage'} is empty`);
      return { do: 'move', at, stage, reason };
    case 'adjust': {
      const amount = minorUnitsOf(textOf(decision.value, row) || '0', map.pipeline.currency, decision.value?.scale);
      return { do: 'adjust', at, amount, reason };
    }
  }
}

function requireStage(name: string, { pipeline }: ImportMap): void {
  const stages = pipeline.stages.map((stage) => stage.name);
  if (!stages.includes(name)) throw new WrongValue(`"${name}" is no stage of the map; there are ${stages.join(', ')}`);
}

/** A row that contradicts itself (won, but without the day) would end as another deal than it says. */
function requireEnd(expected: string, steps: readonly Step[], { pipeline }: ImportMap): void {
  const stages = steps.flatMap((step) => (step.do === 'adjust' ? [] : [step.stage]));
  const end = stages.at(-1) || pipeline.stages[0]?.name;
  if (expected !== '' && expected !== end)
    throw new WrongValue(`by its dates it ends in ${end ?? '?'}, not in ${expected}`);
}

function teamOf(rep: string, { map, facts }: Reading): string {
  const lookup = map.rep?.facts;
  const row = lookup === undefined ? {} : facts.get(lookup)?.get(rep);
  if (rep !== '' && !row) throw new WrongValue(`"${rep}" is not in the lookup ${lookup ?? ''}`);
  return textOf(map.rep?.team, row ?? {});
}
