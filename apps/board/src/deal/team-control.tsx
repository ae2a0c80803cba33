import { Button, Group, List, Modal, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { pipelinesQuery, type Team, teamsQuery } from '../catalogue/catalogue.js';
import { typedMoney } from '../format/money.js';
import { words } from '../words/words.js';
import { setTeam } from './changes.js';
import { Choice, type Option } from './choice.js';
import { type ControlProps } from './control.js';
import { ControlButton } from './control-button.js';
import { type Deal, stagesOf } from './deal.js';
import { useDealChange } from './use-deal-change.js';

const text = words.deal.team;

/** Whose deal it is. Another team is asked for, because it brings another stage with it. */
export function TeamControl({ deal, readOnly, opened, onOpen }: ControlProps) {
  const change = useDealChange(deal.id);
  const { data: teams = [] } = useQuery(teamsQuery);
  const [to, setTo] = useState<Team | null>(null);
  const closed = deal.status !== 'open';
  const button = (toggle?: () => void) => (
    <ControlButton
      label={text.label}
      value={deal.team?.name ?? teams.find(({ id }) => id === deal.teamId)?.name ?? text.none}
      icon={IconUsersGroup}
      readOnly={readOnly}
      disabled={closed}
      onClick={toggle}
      aria-haspopup="listbox"
      aria-expanded={opened}
    />
  );
  if (readOnly) return button();
  if (closed)
    return (
      <Tooltip label={text.notOpen}>
        <span>{button()}</span>
      </Tooltip>
    );
  const choose = ({ id }: Option) => {
    const team = teams.find((one) => one.id === id);
    if (team) setTo(team);
    else change.mutate(setTeam(deal, null));
  };
  const options = teams.filter(({ removal, id }) => removal === null || id === deal.teamId);
  return (
    <>
      <Choice
        options={deal.teamId === null ? options : [...options, { id: null, name: text.none }]}
        chosen={deal.teamId}
        opened={opened}
        onOpen={onOpen}
        onChoose={choose}
        title={text.label}
        nothing={text.none}
        target={button}
      />
      <Modal
        opened={to !== null}
        onClose={() => setTo(null)}
        title={to && text.title(to.name)}
        closeButtonProps={{ 'aria-label': words.app.close }}
      >
        {to && <TeamForm deal={deal} team={to} onClose={() => setTo(null)} />}
      </Modal>
    </>
  );
}

interface TeamFormProps {
  readonly deal: Deal;
  readonly team: Team;
  readonly onClose: () => void;
}

function TeamForm({ deal, team, onClose }: TeamFormProps) {
  const change = useDealChange(deal.id);
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const [amount, setAmount] = useState('');
  const [tried, setTried] = useState(false);
  const pipeline = pipelines.find(({ id }) => id === team.pipelineId);
  const currency = pipeline?.currency ?? deal.value.currency;
  const isOther = currency !== deal.value.currency;
  const value = typedMoney(amount, currency);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isOther && !value) return;
    const { id, name } = team;
    change.mutate(setTeam(deal, { id, name }, isOther ? (value ?? undefined) : undefined), { onSuccess: onClose });
  };
  const goes = [
    text.first(stagesOf(pipeline, 'active')[0]?.name ?? '', pipeline?.name ?? ''),
    ...(deal.rep && !team.memberIds.includes(deal.rep.id) ? [text.ownerGoes(deal.rep.name)] : []),
    ...(deal.channel && !team.channelIds.includes(deal.channel.id) ? [text.channelGoes(deal.channel.name)] : []),
  ];
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <List size="sm" spacing="xs">
          {goes.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        {isOther && (
          <TextInput
            label={text.currency(currency)}
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
            error={tried && !value && words.deal.amount.invalid(currency)}
            inputMode="decimal"
            data-autofocus
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} data-autofocus={!isOther}>
            {text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
