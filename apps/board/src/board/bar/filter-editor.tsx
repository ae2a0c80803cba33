import { useQuery } from '@tanstack/react-query';
import { agentsQuery, membersQuery, organizationQuery } from '../../catalogue/catalogue.js';
import { stageColour } from '../../ui/stage-colour.js';
import { words } from '../../words/words.js';
import { type BoardPlace } from '../board-place.js';
import { type BoardSearch, followUps, statuses } from '../board-search.js';
import { type FilterKind } from '../chips.js';
import { oneOf, severalOf } from '../search-values.js';
import classes from './bar.module.css';
import { type Option, OptionList } from './option-list.js';
import { AmountRange, DayRange, TextForm } from './range-forms.js';

const text = words.board.filters;

interface EditorProps {
  readonly kind: FilterKind;
  readonly place: BoardPlace;
  readonly search: BoardSearch;
  /** `done`: nothing else is likely to be chosen here */
  readonly onChange: (change: Partial<BoardSearch>, done: boolean) => void;
}

/** How one filter is set. */
export function FilterEditor({ kind, place, search, onChange }: EditorProps) {
  const set = (change: Partial<BoardSearch>) => onChange(change, true);
  switch (kind) {
    case 'value':
      return (
        <AmountRange
          from={search.valueMin}
          to={search.valueMax}
          currency={place.pipeline.currency}
          onApply={(valueMin, valueMax) => set({ valueMin, valueMax })}
        />
      );
    case 'created':
      return (
        <DayRange
          from={search.createdFrom}
          to={search.createdTo}
          onApply={(createdFrom, createdTo) => set({ createdFrom, createdTo })}
        />
      );
    case 'expectedClose':
      return (
        <DayRange
          from={search.expectedCloseFrom}
          to={search.expectedCloseTo}
          onApply={(expectedCloseFrom, expectedCloseTo) => set({ expectedCloseFrom, expectedCloseTo })}
        />
      );
    case 'closed':
      return (
        <DayRange
          from={search.closedFrom}
          to={search.closedTo}
          onApply={(closedFrom, closedTo) => set({ closedFrom, closedTo })}
        />
      );
    case 'tag':
      return <TextForm label={text.kinds.tag} value={search.tag ?? ''} onApply={(tag) => set({ tag })} />;
    default:
      return <ChoiceEditor kind={kind} place={place} search={search} onChange={onChange} />;
  }
}

function ChoiceEditor({ kind, place, search, onChange }: EditorProps) {
  const options = useOptions(kind, place);
  const pick = (value: string) => {
    switch (kind) {
      case 'status':
        return onChange({ status: toggled(statusesOf(search), value, search.view) }, false);
      case 'stage':
        return onChange({ stageId: value }, true);
      case 'owner':
        return onChange({ repId: value }, true);
      case 'agent':
        return onChange({ agentId: value }, true);
      case 'source':
        return onChange({ source: value }, true);
      case 'followUp':
        return onChange({ followUp: oneOf(followUps, value) }, true);
      default:
        return undefined;
    }
  };
  return <OptionList label={text.kinds[kind]} options={options} selected={selectedOf(kind, search)} onPick={pick} />;
}

/** The table lists open deals where nothing else is asked for. */
const statusesOf = ({ status, view }: BoardSearch): readonly string[] => status ?? (view === 'table' ? ['open'] : []);

/** Any stands alone; what is listed anyway is no filter. */
function toggled(chosen: readonly string[], value: string, view: BoardSearch['view']): BoardSearch['status'] {
  if (value === 'any') return ['any'];
  const others = chosen.filter((one) => one !== 'any');
  const next = others.includes(value) ? others.filter((one) => one !== value) : [...others, value];
  return view === 'table' && next.join() === 'open' ? undefined : severalOf(statuses, next);
}

function selectedOf(kind: FilterKind, search: BoardSearch): readonly string[] {
  const one = { stage: search.stageId, owner: search.repId, agent: search.agentId, source: search.source };
  if (kind === 'status') return statusesOf(search);
  if (kind === 'followUp') return search.followUp ? [search.followUp] : [];
  if (kind !== 'stage' && kind !== 'owner' && kind !== 'agent' && kind !== 'source') return [];
  return one[kind] === undefined ? [] : [one[kind]];
}

function useOptions(kind: FilterKind, { pipeline, team }: BoardPlace): readonly Option[] {
  const members = useQuery(membersQuery).data ?? [];
  const agents = useQuery(agentsQuery).data ?? [];
  const sources = useQuery(organizationQuery).data?.sources ?? [];
  switch (kind) {
    case 'status':
      return statuses.map((value) => ({ value, label: text.statuses[value] }));
    case 'followUp':
      return followUps.map((value) => ({ value, label: text.followUps[value] }));
    case 'stage':
      return pipeline.stages.map((stage) => ({
        value: stage.id,
        label: stage.name,
        mark: <span className={classes.dot} style={{ background: stageColour(stage) }} />,
      }));
    case 'owner':
      return [
        { value: 'none', label: text.unassigned },
        ...members
          .filter(({ id, removal }) => removal === null && (team === null || team.memberIds.includes(id)))
          .map(({ id, name }) => ({ value: id, label: name })),
      ];
    case 'agent':
      return agents.map(({ id, name }) => ({ value: id, label: name }));
    case 'source':
      return [...sources.map((value) => ({ value, label: value })), { value: 'none', label: text.noSource }];
    default:
      return [];
  }
}
