import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from '../../catalogue/catalogue.js';
import { Blank } from '../../ui/blank.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { ChannelRow } from './channel-row.js';
import { NewChannel } from './new-channel.js';

const texts = words.settings.connections;

/** The channels over which contacts write. */
export function Channels({ canEdit }: SectionProps) {
  const query = useQuery(channelsQuery);
  const [isAdding, adding] = useDisclosure(false);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections.channels} text={texts.text} action={add}>
      <Loaded query={query}>
        {(channels) =>
          channels.length === 0 ? (
            <Blank title={texts.empty} text={texts.emptyText}>
              {add}
            </Blank>
          ) : (
            <Panel>
              {channels.map((channel) => (
                <ChannelRow key={channel.id} channel={channel} canEdit={canEdit} />
              ))}
            </Panel>
          )
        }
      </Loaded>
      {isAdding && <NewChannel onClose={adding.close} />}
    </Section>
  );
}
