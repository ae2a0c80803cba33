import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { Panel } from '../parts/section.js';
import { SortableList } from '../parts/sortable-list.js';
import { useWrite } from '../parts/use-write.js';
import { NewStage } from './new-stage.js';
import { stageWrites } from './pipeline-writes.js';
import { StageRow } from './stage-row.js';

const texts = words.settings.pipelines;

/** The stages of a pipeline, in an order that can be changed. */
export function StageList({ pipeline, canEdit }: { readonly pipeline: Pipeline; readonly canEdit: boolean }) {
  const [isAdding, adding] = useDisclosure(false);
  const move = useWrite(({ id, to }: { readonly id: string; readonly to: number }) =>
    stageWrites(pipeline.id, id).moveTo(to),
  );
  return (
    <Panel
      title={texts.stages}
      text={canEdit ? texts.stagesText : undefined}
      action={
        canEdit && (
          <Button variant="light" leftSection={<IconPlus size={16} />} onClick={adding.open}>
            {texts.addStage}
          </Button>
        )
      }
    >
      <SortableList
        items={pipeline.stages}
        label={texts.stagesOf(pipeline.name)}
        readOnly={!canEdit}
        onMove={({ id }, to) => move.mutateAsync({ id, to })}
      >
        {(stage, grip) => <StageRow pipeline={pipeline} stage={stage} grip={grip} canEdit={canEdit} />}
      </SortableList>
      {isAdding && <NewStage pipeline={pipeline} onClose={adding.close} />}
    </Panel>
  );
}
