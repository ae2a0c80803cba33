import { normalPhone } from './dialled-phone.js';

/** How a channel names the people on its other side. */
export type AddressKind = 'phone' | 'email' | 'chat';

/** The kind of addresses that channels of a kind have. */
export function addressKindOf(channelKind: 'whatsapp' | 'sms' | 'email' | 'web_chat' | 'phone'): AddressKind {
  switch (channelKind) {
    case 'whatsapp':
    case 'sms':
    case 'phone':
      return 'phone';
    case 'email':
      return 'email';
    case 'web_chat':
      return 'chat';
  }
}

/** One form for all ways of writing an address. What is no number (a sender's name, a short code) or no mailbox stays as it is. */
export function normalAddress(kind: AddressKind, text: string): string {
  const trimmed = text.trim();
  switch (kind) {
    case 'phone':
      return providedPhone(trimmed) ?? trimmed.toLowerCase();
    case 'email':
      return emailAddress(trimmed);
    case 'chat':
      return trimmed;
  }
}

/** An email address in lower case. */
export const emailAddress = (text: string): string => text.trim().toLowerCase();

/**
 * A phone number in E.164 (`+4930901820`) from one that has its country's code, as providers write it: with `+`, `00` or
 * nothing before it. Null where the text is none.
 */
function providedPhone(text: string): string | null {
  return normalPhone(text.startsWith('+') ? text : `+${text.replace(/^00/, '')}`, null);
}
