import { Skeleton, Text } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import classes from './approvals.module.css';
import { type Job } from './fold-job.js';
import { JobDecision } from './job-decision.js';
import { JobFacts } from './job-facts.js';
import { JobOutcome } from './job-outcome.js';
import { notesIn } from './job-sentences.js';
import { useDecide } from './use-decide.js';
import { useJobSubject } from './use-job-subject.js';

const said = words.approvals;

/** What an agent wants: of which deal, why, how risky; and the decision. `a` approves, `r` asks why not. */
export function JobCard({ job }: { readonly job: Job }) {
  const may = useMay();
  const subject = useJobSubject(job);
  const decide = useDecide();
  const [asking, setAsking] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const mayDecide = may('decideApprovals') && job.state === 'pending';
  const approve = (): void => {
    if (!decide.isPending) decide.mutate({ job, reason: null });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== card.current || event.ctrlKey || event.altKey || event.metaKey) return;
    const action = actionOf(event.key, card.current, mayDecide ? { a: approve, r: () => setAsking(true) } : {});
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <li ref={card} className={classes.card} tabIndex={0} aria-label={subject.sentence} onKeyDown={press}>
      <div className={classes.head}>
        <IconRobot size={20} stroke={1.6} aria-hidden />
        {subject.isPending ? <Skeleton height={20} width="60%" /> : <Text fw={600}>{subject.sentence}</Text>}
      </div>
      <blockquote className={classes.why}>{job.rationale ?? said.noRationale}</blockquote>
      {notesIn(job.payload).map((note) => (
        <Text key={note} size="sm" className={classes.note}>
          {`${said.note}: ${note}`}
        </Text>
      ))}
      <JobFacts job={job} dealId={subject.dealId} />
      {job.state !== 'pending' && <JobOutcome job={job} />}
      {mayDecide && (
        <JobDecision
          sentence={subject.sentence}
          isBusy={decide.isPending}
          asking={asking}
          onAsk={setAsking}
          onApprove={approve}
          onReject={(reason) => decide.mutate({ job, reason })}
        />
      )}
    </li>
  );
}

type Actions = Readonly<Record<string, (() => void) | undefined>>;

function actionOf(key: string, card: HTMLElement, actions: Actions): (() => void) | undefined {
  const other = key === 'ArrowDown' ? card.nextElementSibling : key === 'ArrowUp' ? card.previousElementSibling : null;
  return other instanceof HTMLElement ? () => other.focus() : actions[key];
}
