import type { Ports } from './ports.ts'

/** The token of the link that creates the first administrator, or null when someone is on record already. Each call replaces the last. */
export async function makeSetupLink({ stores, chance, digests }: Pick<Ports, 'stores' | 'chance' | 'digests'>): Promise<string | null> {
  if (!(await stores.people.isEmpty())) return null
  const token = chance.token(24)
  await stores.people.makeSetupLink(digests.sha256(token))
  return token
}
