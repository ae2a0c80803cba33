import { ActionIcon, Box, Button, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShieldCheck, IconTrash } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { outcomeColour } from '../../ui/stage-colour.js';
import { words } from '../../words/words.js';
import { InlineNumber } from '../parts/inline-number.js';
import { InlineText } from '../parts/inline-text.js';
import { useFormWrite, useWrite } from '../parts/use-write.js';
import { ColourMenu } from './colour-menu.js';
import { stageWrites } from './pipeline-writes.js';
import { StageGates } from './stage-gates.js';
import { gateCount } from './stage-outcomes.js';
import { StageRemoval } from './stage-removal.js';
import classes from './pipelines.module.css';
import { Tag } from '../parts/tag.js';

const texts = words.settings.pipelines;

interface StageRowProps {
  readonly pipeline: Pipeline;
  readonly stage: Stage;
  readonly grip: ReactNode;
  readonly canEdit: boolean;
}

/** A stage, everything about it edited where it stands. One that is being deleted only says so. */
export function StageRow({ pipeline, stage, grip, canEdit }: StageRowProps) {
  const writes = stageWrites(pipeline.id, stage.id);
  const rename = useFormWrite(writes.rename);
  const describe = useFormWrite(writes.describe);
  const recolour = useWrite(writes.recolour);
  const isOpen = canEdit && !stage.deletion;
  const successor = pipeline.stages.find(({ id }) => id === stage.deletion?.moveTo);
  return (
    <div className={classes.stage}>
      {grip}
      <ColourMenu stage={stage} readOnly={!isOpen} onChoose={(colour) => recolour.mutate(colour)} />
      <Box className={classes.texts}>
        <Group gap="sm">
          <InlineText
            value={stage.name}
            label={words.settings.parts.nameOf(stage.name)}
            readOnly={!isOpen}
            onSave={rename.mutateAsync}
            strong
          />
          {pipeline.statusPolicy === 'by_stage' && (
            <Tag color={outcomeColour[stage.outcome]}>{texts.outcome[stage.outcome]}</Tag>
          )}
          {stage.deletion && <Tag color="red">{texts.isDeleted}</Tag>}
        </Group>
        {successor ? (
          <Text size="xs" c="dimmed">
            {texts.movesTo(successor.name)}
          </Text>
        ) : (
          <InlineText
            value={stage.description}
            label={words.settings.parts.descriptionOf(stage.name)}
            readOnly={!isOpen}
            onSave={describe.mutateAsync}
            multiline
            dimmed
          />
        )}
      </Box>
      <StageNumbers pipeline={pipeline} stage={stage} isOpen={isOpen} />
    </div>
  );
}

interface StageNumbersProps {
  readonly pipeline: Pipeline;
  readonly stage: Stage;
  readonly isOpen: boolean;
}

function StageNumbers({ pipeline, stage, isOpen }: StageNumbersProps) {
  const writes = stageWrites(pipeline.id, stage.id);
  const [areGatesOpen, gates] = useDisclosure(false);
  const [isRemoving, removing] = useDisclosure(false);
  const setProbability = useWrite(writes.setProbability);
  const setStaleAfter = useWrite(writes.setStaleAfter);
  const count = gateCount(stage.gates);
  return (
    <Group gap="sm" wrap="nowrap" className={classes.numbers}>
      <Tooltip label={texts.probability}>
        <div>
          <InlineNumber
            value={stage.probability}
            label={texts.probabilityOf(stage.name)}
            readOnly={!isOpen || stage.outcome !== 'active'}
            min={0}
            max={100}
            suffix=" %"
            width={64}
            onSave={(value) => setProbability.mutateAsync(value ?? 0)}
          />
        </div>
      </Tooltip>
      <Tooltip label={texts.stale}>
        <div>
          <InlineNumber
            value={stage.staleAfterDays}
            label={texts.staleOf(stage.name)}
            readOnly={!isOpen || stage.outcome !== 'active'}
            min={1}
            max={3650}
            suffix={texts.days}
            none={texts.never}
            width={84}
            onSave={setStaleAfter.mutateAsync}
          />
        </div>
      </Tooltip>
      <Button
        variant={count > 0 ? 'light' : 'subtle'}
        color={count > 0 ? undefined : 'gray'}
        leftSection={<IconShieldCheck size={14} />}
        aria-label={texts.gatesButton(stage.name, texts.gatesShort(count))}
        onClick={gates.open}
        w={116}
      >
        {texts.gatesShort(count)}
      </Button>
      {isOpen && (
        <ActionIcon aria-label={words.settings.parts.deleteNamed(stage.name)} onClick={removing.open}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      )}
      {areGatesOpen && <StageGates pipeline={pipeline} stage={stage} readOnly={!isOpen} onClose={gates.close} />}
      {isRemoving && <StageRemoval pipeline={pipeline} stage={stage} onClose={removing.close} />}
    </Group>
  );
}
