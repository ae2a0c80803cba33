import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pipelinesQuery, type Stage } from '../catalogue/catalogue.js';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { AgentControl } from './agent-control.js';
import { AmountControl } from './amount-control.js';
import { moveTo, setStatus } from './changes.js';
import { type Closing, ClosingDialog } from './closing-dialog.js';
import { type Control, type ControlProps } from './control.js';
import { type Deal, type DealStatus } from './deal.js';
import styles from './deal.module.css';
import { FollowUpControl } from './follow-up-control.js';
import { type Gate, GateDialog } from './gate-dialog.js';
import { OwnerControl } from './owner-control.js';
import { StageControl } from './stage-control.js';
import { decodeGate } from './stale-codec.js';
import { StatusControl } from './status-control.js';
import { TeamControl } from './team-control.js';
import { useDealChange } from './use-deal-change.js';

interface ControlRowProps {
  readonly deal: Deal;
  readonly control: Control | null;
  readonly onControl: (control: Control | null) => void;
}

/** Whether a deal's reader may change it now. */
export const useMayEdit = (): boolean => useMay()('editDeals');

/** The inline controls of a deal: owner, team, stage, status, follow-up, value, agent. */
export function ControlRow({ deal, control, onControl }: ControlRowProps) {
  const readOnly = !useMayEdit();
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const pipeline = pipelines.find(({ id }) => id === deal.pipeline.id);
  const [gate, setGate] = useState<Gate | null>(null);
  const [chosen, setChosen] = useState<Closing | null>(null);
  const change = useDealChange(deal.id, (problem, { reason }) => {
    const found = decodeGate(problem);
    if (found) setGate({ ...found, reason });
    return found !== null;
  });
  const props = (name: Control): ControlProps => ({
    deal,
    readOnly,
    opened: control === name,
    onOpen: (opened) => onControl(opened ? name : null),
  });
  const move = (stage: Stage, reason?: string) => {
    if (stage.gates.reasonRequired && reason === undefined)
      return setGate({ stageId: stage.id, stage: stage.name, missing: ['reason'], leastValue: null });
    if (pipeline) change.mutate(moveTo(deal, pipeline, stage, reason));
  };
  const close = (status: DealStatus, stage: Stage | null, reason: string | undefined) => {
    endClosing();
    if (stage) move(stage, reason);
    else change.mutate(setStatus(deal, status, reason));
  };
  const endClosing = () => {
    setChosen(null);
    if (closingOf(control, deal)) onControl(null);
  };
  const independent = deal.pipeline.statusPolicy === 'independent';
  return (
    <div className={styles.controls} role="group" aria-label={words.deal.controls}>
      <OwnerControl {...props('owner')} />
      <TeamControl {...props('team')} />
      <StageControl
        {...props('stage')}
        pipeline={pipeline}
        onMove={(stage) => (stage.outcome === 'active' ? move(stage) : setChosen({ status: stage.outcome, stage }))}
      />
      {independent && (
        <StatusControl {...props('status')} pipeline={pipeline} onStatus={(status) => setChosen({ status })} />
      )}
      <FollowUpControl {...props('follow-up')} />
      <AmountControl {...props('value')} />
      <AgentControl {...props('agent')} />
      {!readOnly && (
        <>
          <ClosingDialog
            deal={deal}
            pipeline={pipeline}
            closing={chosen ?? closingOf(control, deal)}
            onClose={endClosing}
            onSubmit={close}
          />
          <GateDialog deal={deal} gate={gate} onClose={() => setGate(null)} />
        </>
      )}
    </div>
  );
}

/** The closing that a key or an address asked for, where it is one. */
function closingOf(control: Control | null, deal: Deal): Closing | null {
  if (control !== 'won' && control !== 'lost' && control !== 'abandoned' && control !== 'open') return null;
  return control === deal.status ? null : { status: control };
}
