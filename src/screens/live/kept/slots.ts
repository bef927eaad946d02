/**
 * What a member's device keeps, by the question's name: what the notebook and the last known meeting show. Never anything of a ballot
 * beyond what everybody in the hall sees; no sheet, no board, no key. A question about a meeting has one slot: the last meeting's.
 */
const slots: Record<string, 'each' | 'last'> = {
  'session.me': 'each',
  'session.pinResets': 'each',
  'home.today': 'each',
  'notebook.mine': 'each',
  'reflection.mine': 'each',
  'reading.mine': 'each',
  'registration.mine': 'each',
  'meeting.phone': 'last',
  'meeting.mine': 'last',
}

/** Where the answer to this question is kept; null for what is not kept. */
export function slotOf(path: string, input: string): string | null {
  if (!Object.hasOwn(slots, path)) return null
  return slots[path] === 'each' ? `${path} ${input}` : path
}
