import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import { useMay } from '../catalogue/rights.js';
import { Place, PlaceHead } from '../ui/place-head.js';
import { words } from '../words/words.js';
import { ImportsTable } from './imports-table.js';
import { NewImport } from './new-import.js';

/** Imports, the last first, and a new one. */
export function ImportsPage() {
  const may = useMay();
  const [adding, add] = useDisclosure(false);
  const button = may('startImports') && (
    <Button leftSection={<IconFileImport size={16} stroke={1.6} />} onClick={add.open}>
      {words.imports.add}
    </Button>
  );
  return (
    <Place>
      <PlaceHead title={words.app.places.imports}>{button}</PlaceHead>
      <ImportsTable>{button}</ImportsTable>
      {adding && <NewImport onClose={add.close} />}
    </Place>
  );
}
