import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery } from '../catalogue/catalogue.js';
import { stageColour } from '../ui/stage-colour.js';
import classes from './follow-ups.module.css';

/** The stage of a deal, with its colour. */
export function StageName({ stageId }: { readonly stageId: string }) {
  const { data = [] } = useQuery(pipelinesQuery);
  const stage = data.flatMap(({ stages }) => stages).find(({ id }) => id === stageId);
  return (
    <div className={classes.stage}>
      {stage && <span className={classes.colour} style={{ background: stageColour(stage) }} aria-hidden />}
      {stage?.name}
    </div>
  );
}
