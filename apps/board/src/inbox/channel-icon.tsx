import { ThemeIcon, Tooltip } from '@mantine/core';
import {
  IconBrandWhatsapp,
  IconMail,
  IconMessage,
  IconMessageCircle,
  IconMessageOff,
  IconPhone,
} from '@tabler/icons-react';
import { type Schemas } from '../api/client.js';
import { words } from '../words/words.js';

type Channel = Schemas['ConversationChannelDto'];

const icons = {
  whatsapp: IconBrandWhatsapp,
  sms: IconMessage,
  email: IconMail,
  web_chat: IconMessageCircle,
  phone: IconPhone,
} as const satisfies Record<Channel['kind'], typeof IconMail>;

/** A channel's kind as a sign; its name on hover and for who listens. */
export function ChannelIcon({ channel, size = 16 }: { readonly channel: Channel | null; readonly size?: number }) {
  const Icon = channel ? icons[channel.kind] : IconMessageOff;
  const label = channel ? `${words.inbox.kinds[channel.kind]}: ${channel.name}` : words.inbox.unknownChannel;
  return (
    <Tooltip label={label}>
      <ThemeIcon variant="transparent" color="gray" size={size} role="img" aria-label={label}>
        <Icon size={size} stroke={1.6} />
      </ThemeIcon>
    </Tooltip>
  );
}
