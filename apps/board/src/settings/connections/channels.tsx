import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { ListSection } from '../parts/list-section.js';
import { Panel } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { ChannelRow } from './channel-row.js';
import { NewChannel } from './new-channel.js';

/** The channels over which contacts write. */
export const Channels = ({ canEdit }: SectionProps) => (
  <ListSection
    title={words.settings.sections.channels}
    texts={words.settings.connections}
    canEdit={canEdit}
    query={useQuery(channelsQuery)}
    form={(close) => <NewChannel onClose={close} />}
  >
    {(channels) => (
      <Panel>
        {channels.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} canEdit={canEdit} />
        ))}
      </Panel>
    )}
  </ListSection>
);
