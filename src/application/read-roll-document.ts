import type { PartyDocument } from '#domain/document/party-document.ts'
import { rollDocument } from '#domain/document/roll-document.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { readHonours } from './read-honours.ts'

/** The roll of honour of a committee and year as a document, without what no longer stands. */
export async function readRollDocument(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { unitId: string; year: number },
): Promise<Result<PartyDocument, 'access/not-found'>> {
  const page = await readHonours(ports, actor, of)
  if (!page.ok) return page
  const { year, unitName, upperName, today, lines } = page.value
  const held = lines.flatMap(({ name, unitName: from, titleName, form, atName, decision }) =>
    decision
      ? [{ name, unitName: from, titleName, form, deciderName: atName, number: decision.number, decidedOn: decision.decidedOn }]
      : [],
  )
  return ok(rollDocument({ year, unitName, upperName, today, lines: held }))
}
