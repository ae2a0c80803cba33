/** The email as it is stored: no surrounding space, the domain in lower case. What stands before the @ is its host's matter (RFC 5321 §2.4). */
export function normalEmail(email: string): string {
  const text = email.trim();
  const at = text.lastIndexOf('@') + 1;
  return text.slice(0, at) + text.slice(at).toLowerCase();
}
