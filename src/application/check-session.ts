import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

/** Who a session belongs to, asked of the database each time: null once the person's sessions were ended, or for nobody. */
export async function checkSession(
  { stores }: Pick<Ports, 'stores'>,
  session: { personId: string; sessionNumber: number },
): Promise<Actor | null> {
  const person = await stores.people.find(session.personId)
  if (!person || person.sessionNumber !== session.sessionNumber) return null
  return { kind: 'actor', personId: person.id, name: person.name, sessionNumber: person.sessionNumber }
}
