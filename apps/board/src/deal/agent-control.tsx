import { IconRobot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { agentsQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { setAgent } from './changes.js';
import { Choice } from './choice.js';
import { type ControlProps } from './control.js';
import { ControlButton } from './control-button.js';
import { useDealChange } from './use-deal-change.js';

const text = words.deal.agent;

/** The AI agent that works on it. */
export function AgentControl({ deal, readOnly, opened, onOpen }: ControlProps) {
  const change = useDealChange(deal.id);
  const { data: agents = [] } = useQuery(agentsQuery);
  const present = deal.agent?.name ?? agents.find(({ id }) => id === deal.agentId)?.name;
  const button = (toggle?: () => void) => (
    <ControlButton
      label={text.label}
      value={present ?? text.none}
      icon={IconRobot}
      color={deal.agentId === null ? 'gray' : 'blue'}
      readOnly={readOnly}
      onClick={toggle}
      aria-haspopup="listbox"
      aria-expanded={opened}
    />
  );
  if (readOnly) return button();
  const options = agents.filter(({ active, id }) => active || id === deal.agentId);
  return (
    <Choice
      options={[...options, { id: null, name: text.none }]}
      chosen={deal.agentId}
      opened={opened}
      onOpen={onOpen}
      onChoose={({ id, name }) => change.mutate(setAgent(deal, id === null ? null : { id, name }))}
      title={text.label}
      nothing={text.none}
      target={button}
    />
  );
}
