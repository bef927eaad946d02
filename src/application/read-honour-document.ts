import { commendationDocument, honourDocument } from '#domain/document/honour-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { holdsOn } from '#domain/organization/civil-date.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { readCellDeeds } from './read-deeds.ts'

export type HonourAsked = { kind: 'honours' | 'commendation'; cellId: string; year: number }

/** The roll of honour of a cell and year, or the proposal to commend from it; for its committee. */
export async function readHonourDocument(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { kind, cellId, year }: HonourAsked,
): Promise<Result<PartyDocument, 'access/not-found'>> {
  const page = await readCellDeeds(ports, actor, { cellId, year })
  if (!page.ok) return page
  const { cellName, upperName, today, honoured: honours } = page.value
  const signedBy = await secretaryOf(ports, cellId, today)
  const document = kind === 'honours' ? honourDocument : commendationDocument
  return ok(document({ year, cellName, upperName, today, signedBy, honours }))
}

async function secretaryOf({ stores }: Pick<Ports, 'stores'>, cellId: string, on: string): Promise<string> {
  const positions = await stores.organization.positionsAt(cellId)
  const held = positions.find(({ role, validFrom, validTo }) => role === 'SECRETARY' && holdsOn(validFrom, validTo, on))
  return held ? ((await stores.people.find(held.personId))?.name ?? '') : ''
}
