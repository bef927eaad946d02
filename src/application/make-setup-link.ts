import type { Ports } from './ports.ts'

/**
 * Lets `token` create the first administrator, once; false when someone is on record already. Another token replaces it. Nodes of one
 * installation give the same, so that the link that any of them prints works.
 */
export async function makeSetupLink({ stores, digests }: Pick<Ports, 'stores' | 'digests'>, token: string): Promise<boolean> {
  if (!(await stores.people.isEmpty())) return false
  await stores.people.makeSetupLink(digests.sha256(token))
  return true
}
