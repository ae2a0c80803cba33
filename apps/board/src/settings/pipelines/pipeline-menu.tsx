import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconStar, IconTrash } from '@tabler/icons-react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { useWrite } from '../parts/use-write.js';
import { PipelineRemoval } from './pipeline-removal.js';
import { pipelineWrites } from './pipeline-writes.js';

const texts = words.settings.pipelines;

interface PipelineMenuProps {
  readonly pipeline: Pipeline;
  readonly onRemoved?: () => void;
}

/** What else can be done with a pipeline. */
export function PipelineMenu({ pipeline, onRemoved }: PipelineMenuProps) {
  const [isRemoving, removing] = useDisclosure(false);
  const makeDefault = useWrite(() => pipelineWrites(pipeline.id).makeDefault(), {
    said: () => texts.madeDefault(pipeline.name),
  });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={words.settings.parts.actionsOf(pipeline.name)}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconStar size={14} />}
            disabled={pipeline.isDefault}
            onClick={() => makeDefault.mutate(undefined)}
          >
            {texts.makeDefault}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} />} color="red" onClick={removing.open}>
            {words.app.delete}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRemoving && <PipelineRemoval pipeline={pipeline} onClose={removing.close} onRemoved={onRemoved} />}
    </>
  );
}
