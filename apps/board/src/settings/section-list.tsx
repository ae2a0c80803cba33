import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { sectionGroups } from './sections.js';
import classes from './settings.module.css';

/** The sections that the role may see, in groups. */
export function SectionList({ current }: { readonly current: string | undefined }) {
  const me = useMe();
  const groups = sectionGroups
    .map(({ name, sections }) => ({ name, sections: sections.filter(({ maySee }) => maySee(me)) }))
    .filter(({ sections }) => sections.length > 0);
  return (
    <>
      <Title order={current === undefined ? 1 : 2} px={8} mb="sm">
        {words.settings.title}
      </Title>
      {groups.map(({ name, sections }) => (
        <div key={name} role="group" aria-label={name}>
          <Text size="xs" c="dimmed" px={8} pt={12} pb={2}>
            {name}
          </Text>
          {sections.map(({ id, name: label }) => (
            <Link
              key={id}
              to="/settings/$section"
              params={{ section: id }}
              search={{}}
              className={classes.link}
              data-current={id === current || undefined}
              aria-current={id === current ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </div>
      ))}
    </>
  );
}
