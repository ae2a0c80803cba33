import { words } from '../words/words.js';

/** How what a job names is called; null: it is not known. */
export interface JobNames {
  readonly deal: string;
  readonly stage: (id: string) => string | null;
  readonly team: (id: string) => string | null;
  readonly pipeline: (id: string) => string | null;
  readonly contact: string;
  /** the stage that the deal would come to; null: not known, or over */
  readonly next: string | null;
  readonly previous: string | null;
}

type Wanted = Readonly<Record<string, unknown>>;

const { actions, and } = words.approvals;

const textAt = (wanted: Wanted, name: string): string | null => {
  const value = wanted[name];
  return typeof value === 'string' ? value : null;
};

/** What an agent wants, as the end of "… wants to". */
export const wantedText = (payload: readonly Wanted[], names: JobNames): string =>
  and(payload.map((wanted) => oneWanted(wanted, names)));

function oneWanted(wanted: Wanted, names: JobNames): string {
  const { deal } = names;
  switch (wanted.type) {
    case 'advance':
      return moveTo(textAt(wanted, 'stageId'), names.next, names) ?? actions.advance(deal);
    case 'move_back':
      return moveTo(textAt(wanted, 'stageId'), names.previous, names) ?? actions.back(deal);
    case 'move_to_stage':
      return moveTo(textAt(wanted, 'stageId'), null, names) ?? actions.other(deal);
    case 'mark_won':
      return actions.won(deal);
    case 'mark_lost':
      return actions.lost(deal);
    case 'mark_abandoned':
      return actions.abandoned(deal);
    case 'reopen':
      return actions.reopen(deal);
    case 'change_team':
      return toTeam(textAt(wanted, 'teamId'), names);
    case 'change_pipeline':
      return actions.pipeline(deal, names.pipeline(textAt(wanted, 'pipelineId') ?? '') ?? '');
    case 'create_opportunity': {
      const name = textAt(wanted, 'name');
      return name === null ? actions.createUnnamed(names.contact) : actions.create(name, names.contact);
    }
    case 'log_note':
      return actions.note(deal);
    default:
      return actions.other(deal);
  }
}

function moveTo(stageId: string | null, otherwise: string | null, names: JobNames): string | null {
  const stage = stageId === null ? otherwise : names.stage(stageId);
  return stage === null ? null : actions.move(names.deal, stage);
}

const toTeam = (teamId: string | null, { deal, team }: JobNames): string =>
  teamId === null ? actions.noTeam(deal) : actions.team(deal, team(teamId) ?? '');

/** The notes that a job would log. */
export const notesIn = (payload: readonly Wanted[]): readonly string[] =>
  payload.flatMap((wanted) => (wanted.type === 'log_note' ? (textAt(wanted, 'text') ?? []) : []));

/** A record that a job names, by the first of what it wants that does. */
export const idIn = (payload: readonly Wanted[], name: string): string | null =>
  payload.map((wanted) => textAt(wanted, name)).find((id) => id !== null) ?? null;
