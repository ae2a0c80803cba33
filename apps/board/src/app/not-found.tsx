import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';

/** An address that leads nowhere. */
export const NotFound = () => (
  <Blank title={words.app.notFound}>
    <Button component={Link} to="/opportunities" variant="light">
      {words.app.backToDeals}
    </Button>
  </Blank>
);
