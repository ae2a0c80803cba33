import { ActionIcon, CloseButton, Drawer, Group, TextInput, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconExternalLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useMay } from '../catalogue/rights.js';
import { dealName } from '../ui/called.js';
import { words } from '../words/words.js';
import { rename } from './changes.js';
import { Contested } from './contested.js';
import { useMayEdit } from './control-row.js';
import { type Deal } from './deal.js';
import styles from './deal.module.css';
import { useDealChange } from './use-deal-change.js';
import { useDraft } from './use-draft.js';

const text = words.deal;

interface DealHeadProps {
  readonly deal: Deal | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** What the deal is called, and what can be done with the whole of it. */
export function DealHead({ deal, onEdit, onDelete, onClose }: DealHeadProps) {
  const may = useMay();
  const mayEdit = useMayEdit();
  const [renaming, setRenaming] = useState(false);
  const name = (deal && dealName(deal)) ?? text.unnamed;
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm" px="lg" pt="md" pb="sm">
      <div style={{ flex: 1, minWidth: 0 }}>
        {deal && renaming ? (
          <Rename deal={deal} onDone={() => setRenaming(false)} />
        ) : (
          <Drawer.Title>
            {mayEdit && deal ? (
              <Tooltip label={text.rename}>
                <UnstyledButton className={styles.editable} onClick={() => setRenaming(true)}>
                  <Title order={1} component="span">
                    {name}
                  </Title>
                </UnstyledButton>
              </Tooltip>
            ) : (
              <Title order={1} component="span" className={styles.editable}>
                {name}
              </Title>
            )}
          </Drawer.Title>
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        {deal && mayEdit && (
          <ActionIcon onClick={onEdit} aria-label={words.app.edit} title={words.app.edit}>
            <IconPencil size={17} />
          </ActionIcon>
        )}
        {deal && mayEdit && may('deleteDeals') && (
          <ActionIcon onClick={onDelete} aria-label={words.app.delete} title={words.app.delete}>
            <IconTrash size={17} />
          </ActionIcon>
        )}
        <ActionIcon
          component="a"
          href={location.pathname + location.search}
          target="_blank"
          rel="noreferrer"
          aria-label={text.openTab}
          title={text.openTab}
        >
          <IconExternalLink size={17} />
        </ActionIcon>
        <CloseButton onClick={onClose} aria-label={words.app.close} />
      </Group>
    </Group>
  );
}

function Rename({ deal, onDone }: { readonly deal: Deal; readonly onDone: () => void }) {
  const change = useDealChange(deal.id);
  const editing = useDraft({ name: deal.name ?? '' });
  const name = editing.shown('name').trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (editing.contested.length > 0) return;
    if (editing.edited.length === 0) return onDone();
    change.mutate(rename(deal, name || null), { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        size="sm"
        aria-label={text.name}
        value={editing.shown('name')}
        onChange={(event) => editing.set('name', event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
        onBlur={(event) => !change.isPending && submit(event)}
        placeholder={deal.contact?.name}
        maxLength={200}
        data-mantine-stop-propagation
        autoFocus
      />
      {editing.contested.includes('name') && (
        <Contested
          dealId={deal.id}
          types={['renamed']}
          theirs={deal.name ?? ''}
          mine={name}
          onKeep={() => editing.keep('name')}
          onTake={() => editing.take('name')}
        />
      )}
    </form>
  );
}
