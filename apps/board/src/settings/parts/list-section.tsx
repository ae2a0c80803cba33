import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Blank } from '../../ui/blank.js';
import { Loaded } from './loaded.js';
import { Section } from './section.js';

interface ListSectionProps<One> {
  readonly title: string;
  readonly texts: {
    readonly text: string;
    /** what the button says that adds one */
    readonly add: string;
    readonly empty: string;
    readonly emptyText?: string;
  };
  readonly canEdit: boolean;
  readonly query: UseQueryResult<readonly One[]>;
  readonly children: (all: readonly One[]) => ReactNode;
  /** the dialog that adds one */
  readonly form: (close: () => void) => ReactNode;
}

/** A section that lists things, says what belongs there while there is none, and adds one. */
export function ListSection<One>({ title, texts, canEdit, query, children, form }: ListSectionProps<One>) {
  const [isAdding, adding] = useDisclosure(false);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={title} text={texts.text} action={add}>
      <Loaded query={query}>
        {(all) =>
          all.length > 0 ? (
            children(all)
          ) : (
            <Blank title={texts.empty} {...(texts.emptyText !== undefined && { text: texts.emptyText })}>
              {add}
            </Blank>
          )
        }
      </Loaded>
      {isAdding && form(adding.close)}
    </Section>
  );
}
