import { ScrollArea, Table } from '@mantine/core';
import { DealsLink } from './deals-link.js';
import { type Sheet } from './sheet.js';

/** The figures behind a chart, row by row. */
export const SheetTable = ({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) => (
  <ScrollArea.Autosize mah={420} type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}>
    <Table verticalSpacing={6} horizontalSpacing="sm" stickyHeader aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {sheet.columns.map((column, index) => (
            <Table.Th key={column} ta={index === 0 ? 'left' : 'right'} fw={600}>
              {column}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sheet.rows.map((cells, row) => (
          <Table.Tr key={row}>
            {cells.map(({ text, deals }, index) => (
              <Table.Td key={index} ta={index === 0 ? 'left' : 'right'} className="digits">
                <DealsLink deals={deals}>{text}</DealsLink>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </ScrollArea.Autosize>
);
