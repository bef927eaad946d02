import { cellOfficers } from '#domain/organization/roles.ts'
import { standingOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { appealsOfCells, appealToRead } from './appeals-of-cells.ts'
import { deskShortfalls } from './desk-shortfalls.ts'
import { memberOfCell } from './member-of-cell.ts'
import { normLinesOf } from './norm-lines.ts'
import type { AssessmentRecord, ReviewRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { promisesOfCells } from './promises-of-cells.ts'
import { isOnPaper } from './self-assessment-form.ts'

/** All that the cell committee reads of one member before the meeting. A draft that is not handed in is not among it. */
export async function readMemberFile(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { cellId: string; memberId: string; year: number },
) {
  const found = await memberOfCell(ports, actor, of)
  if (!found.ok) return found
  const { pass, file } = found.value
  const { member } = file
  const [assessment, reviews, shortfalls, nominations, appeals, positions, promises, norms] = await Promise.all([
    ports.stores.assessments.find(of.cellId, of.memberId, of.year),
    ports.stores.reviews.ofCell(of.cellId, of.year),
    ports.stores.shortfalls.ofCell(of.cellId, of.year),
    ports.stores.nominations.ofCell(of.cellId, of.year),
    appealsOfCells(ports, [of.cellId], of.year),
    ports.stores.organization.positionsAt(of.cellId),
    promisesOfCells(ports, [of.cellId], of.year),
    normLinesOf(ports, [of.cellId], of.year),
  ])
  const review = reviews.find((one) => one.memberId === member.id) ?? null
  const answering = { officerIds: cellOfficers(positions, pass.on), reader: { committee: 'CELL' as const, personId: actor.personId } }
  const own = shortfalls.filter((one) => one.memberId === member.id)
  return ok({
    ...{ memberId: member.id, name: member.name, bornOn: member.bornOn, post: member.post, workKind: member.workKind, year: of.year },
    standing: standingOn(member, pass.on) ?? ('PROBATIONARY' as const),
    assessment: handedIn(assessment),
    review: review && (await signedReview(ports, review)),
    promises: promises(member.id, assessment).line,
    norms: norms(member),
    shortfalls: await deskShortfalls(ports, pass, { shortfalls: own, year: of.year }),
    nomination: nominations.find((one) => one.memberId === member.id)?.reason ?? null,
    appeals: appeals(member.id).map((one) => appealToRead(one, { ...answering, personId: member.personId })),
  })
}

function handedIn(record: AssessmentRecord | null) {
  if (!record?.handedIn || record.handedInAt === null) return null
  const { handedIn: answers, handedInAt, templateKind, templateVersion } = record
  return { answers, handedInAt, templateKind, templateVersion, onPaper: isOnPaper(record) }
}

async function signedReview({ stores }: Pick<Ports, 'stores'>, review: ReviewRecord) {
  const { remark, proposedLevel, stateLevel, registrationWord = '', recordedById, recordedAt, version } = review
  const by = await stores.people.find(recordedById)
  return { remark, proposedLevel, stateLevel, registrationWord, recordedBy: by?.name ?? '', recordedAt, version }
}
