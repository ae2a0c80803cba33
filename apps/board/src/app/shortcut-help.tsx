import { Group, Kbd, Modal, SimpleGrid, Text } from '@mantine/core';
import { words } from '../words/words.js';
import { places } from './places.js';

/** Every key and what it does. */
export const ShortcutHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Modal opened onClose={onClose} title={words.app.keyboardHelp} size="lg">
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="sm">
      {[...places.map(({ key, name }) => [`g ${key}`, name] as const), ...words.app.shortcuts].map(([keys, does]) => (
        <Group key={keys} gap="sm" wrap="nowrap">
          <Group gap={4} w={90}>
            {keys.split(' ').map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </Group>
          <Text size="sm">{does}</Text>
        </Group>
      ))}
    </SimpleGrid>
  </Modal>
);
