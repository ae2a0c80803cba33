import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type Import } from './import-queries.js';

const { page: said } = words.imports;

/** What an undo took back, and what stays because somebody changed it since. */
export function KeptRecords({ one: { kind, phase, undo } }: { readonly one: Import }) {
  const locale = useLocale();
  if (phase !== 'undone' && phase !== 'undoing') return null;
  return (
    <section>
      <Text size="sm">{said.undone(undo.undone.toLocaleString(locale))}</Text>
      {undo.kept > 0 && (
        <>
          <Text size="sm" mt="sm">
            {said.kept(undo.kept.toLocaleString(locale))}
          </Text>
          <List size="sm">
            {undo.keptIds.map((id) => (
              <List.Item key={id}>
                {kind === 'leads' ? (
                  <Anchor
                    size="sm"
                    renderRoot={(props) => <Link {...props} to="/leads/$leadId" params={{ leadId: id }} />}
                  >
                    {`${said.lead} ${id}`}
                  </Anchor>
                ) : kind === 'opportunities' ? (
                  <Anchor
                    size="sm"
                    renderRoot={(props) => <Link {...props} to="/opportunities/$dealId" params={{ dealId: id }} />}
                  >
                    {`${said.deal} ${id}`}
                  </Anchor>
                ) : (
                  id
                )}
              </List.Item>
            ))}
          </List>
          {undo.kept > undo.keptIds.length && (
            <Text size="xs" c="dimmed">
              {said.keptMore}
            </Text>
          )}
        </>
      )}
    </section>
  );
}
