import { writeFile } from 'node:fs/promises';
import { committedDocument, previewDocument } from './preview.js';

// `npm run openapi`: writes the document that the typed client is generated from.
await writeFile('libs/api-client/openapi.json', committedDocument(await previewDocument()));
