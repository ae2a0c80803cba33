/** Whether the token opens anything. */
export async function opens(token: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch('/v1/me', { headers }).catch(() => null);
  return answer?.ok === true;
}
