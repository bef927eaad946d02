import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import type { SignedIn } from './sign-in.ts'

/**
 * An account of the OpenID provider signs in the person it was linked to. An unknown account is linked to whoever is signed in with PIN
 * in the same browser at that moment; without such a session it signs nobody in (null).
 */
export async function signInWithOidc({ stores }: Pick<Ports, 'stores'>, subject: string, signedIn: Actor | null): Promise<SignedIn | null> {
  const known = await stores.people.byOidcSubject(subject)
  if (known) return { personId: known.id, name: known.name, sessionNumber: known.sessionNumber }
  if (!signedIn || !(await stores.people.linkOidcSubject(signedIn.personId, subject))) return null
  return { personId: signedIn.personId, name: signedIn.name, sessionNumber: signedIn.sessionNumber }
}
