import { Button, Group, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { hasDrafts } from '../app/kept-draft-codec.js';
import { words } from '../words/words.js';
import { describe } from './changes.js';
import { Contested } from './contested.js';
import { useMayEdit } from './control-row.js';
import { type Deal } from './deal.js';
import styles from './deal.module.css';
import { dealDraft } from './kept-drafts.js';
import { useDealChange } from './use-deal-change.js';
import { useDraft } from './use-draft.js';

const text = words.deal.description;

/** What the deal is about, edited in place; what is not saved is kept. */
export function Description({ deal }: { readonly deal: Deal }) {
  const mayEdit = useMayEdit();
  const [editing, setEditing] = useState(() => hasDrafts(dealDraft(deal.id, 'description')));
  if (editing && mayEdit) return <DescriptionForm deal={deal} onDone={() => setEditing(false)} />;
  if (!mayEdit)
    return deal.description === '' ? null : (
      <Text size="sm" className={styles.editable}>
        {deal.description}
      </Text>
    );
  return (
    <UnstyledButton className={styles.editable} onClick={() => setEditing(true)} title={text.edit}>
      <Text size="sm" c={deal.description === '' ? 'dimmed' : undefined} lineClamp={8}>
        {deal.description === '' ? text.add : deal.description}
      </Text>
    </UnstyledButton>
  );
}

function DescriptionForm({ deal, onDone }: { readonly deal: Deal; readonly onDone: () => void }) {
  const change = useDealChange(deal.id);
  const editing = useDraft({ description: deal.description }, dealDraft(deal.id, 'description'));
  const typed = editing.shown('description');
  const contested = editing.contested.length > 0;
  const done = () => {
    editing.reset();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (contested) return;
    if (editing.edited.length === 0) return done();
    change.mutate(describe(deal, typed), { onSuccess: done });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          aria-label={text.label}
          value={typed}
          onChange={(event) => editing.set('description', event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && editing.edited.length === 0) onDone();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
          data-mantine-stop-propagation
          autosize
          minRows={3}
          maxRows={14}
          maxLength={20_000}
          autoFocus
        />
        {contested && (
          <Contested
            dealId={deal.id}
            types={['description_edited']}
            theirs={deal.description}
            mine={typed}
            onKeep={() => editing.keep('description')}
            onTake={() => editing.take('description')}
          />
        )}
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={done}>
            {words.app.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={contested}>
            {words.app.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
