import { Problem, problemOf } from '../api/problem.js';
import { currentToken } from '../app/session.js';
import { words } from '../words/words.js';

/** Sends the file of an import; tells how much of it is sent, from 0 to 1. @throws Problem */
export function sendFile(importId: string, file: File, sent: (part: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch does not tell how much is sent
    request.open('PUT', `/v1/imports/${encodeURIComponent(importId)}/file`);
    request.setRequestHeader('authorization', `Bearer ${currentToken() ?? ''}`);
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.setRequestHeader('content-type', /\.(nd)?jsonl?$/i.test(file.name) ? 'application/x-ndjson' : 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => sent(total === 0 ? 1 : loaded / total);
    request.onerror = () => reject(new Problem('unreachable', words.app.unexpected, 0));
    request.onload = () => {
      const { status, responseText } = request;
      if (status < 300) resolve();
      else reject(problemOf(parsed(responseText), new Response(null, { status })));
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
