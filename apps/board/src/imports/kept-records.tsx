import { Anchor, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type Import } from './import-queries.js';
import { recordNameQuery } from './record-name-query.js';

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
                <KeptRecord kind={kind} id={id} />
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

/** A record that stays, by its name. */
function KeptRecord({ kind, id }: { readonly kind: Import['kind']; readonly id: string }) {
  const { data: name, isError } = useQuery(recordNameQuery(kind, id));
  const sentence = isError ? said.keptGone : said.changedSince(name ?? words.app.unnamed);
  if (isError || (kind !== 'leads' && kind !== 'opportunities')) return sentence;
  return (
    <Anchor
      size="sm"
      renderRoot={(props) =>
        kind === 'leads' ? (
          <Link {...props} to="/leads/$leadId" params={{ leadId: id }} />
        ) : (
          <Link {...props} to="/opportunities/$dealId" params={{ dealId: id }} />
        )
      }
    >
      {sentence}
    </Anchor>
  );
}
