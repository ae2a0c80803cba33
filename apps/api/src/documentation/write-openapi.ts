import { writeFile } from 'node:fs/promises';
import { previewDocument } from './preview.js';

// `npm run openapi`: writes the document that the typed client is generated from.
const [, , path = 'libs/api-client/openapi.json'] = process.argv;
await writeFile(path, `${JSON.stringify(await previewDocument(), null, 2)}\n`);
