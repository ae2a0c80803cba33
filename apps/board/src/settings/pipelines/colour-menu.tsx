import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type Stage } from '../../catalogue/catalogue.js';
import { stageColour } from '../../ui/stage-colour.js';
import { words } from '../../words/words.js';
import parts from '../parts/parts.module.css';
import { type StageColour, colours } from './stage-outcomes.js';

const texts = words.settings.pipelines;

interface ColourMenuProps {
  readonly stage: Pick<Stage, 'name' | 'colour'>;
  readonly readOnly: boolean;
  readonly onChoose: (colour: StageColour) => void;
}

/** A stage's colour, and the others by their names. */
export const ColourMenu = ({ stage, readOnly, onChoose }: ColourMenuProps) => (
  <Menu disabled={readOnly} position="bottom-start">
    <Menu.Target>
      <Tooltip label={texts.colour[stage.colour]}>
        <ActionIcon
          aria-label={texts.colourOf(stage.name, texts.colour[stage.colour])}
          disabled={readOnly}
          variant={readOnly ? 'transparent' : 'subtle'}
        >
          <Swatch colour={stage.colour} />
        </ActionIcon>
      </Tooltip>
    </Menu.Target>
    <Menu.Dropdown>
      {colours.map((colour) => (
        <Menu.Item
          key={colour}
          leftSection={<Swatch colour={colour} />}
          rightSection={colour === stage.colour && <IconCheck size={14} />}
          onClick={() => onChoose(colour)}
        >
          {texts.colour[colour]}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

const Swatch = ({ colour }: { readonly colour: StageColour }) => (
  <span className={parts.swatch} style={{ background: stageColour({ colour }) }} />
);
