import { checkReview, type NamedInReview, type NormList, type NormReview, standingReviews } from '#domain/norms/norms.ts'
import type { NormRefusal } from '#domain/norms/refusals.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Named = Omit<NamedInReview, 'name' | 'entryId'>
type Wanted = Pick<NormReview, 'cellId' | 'heldOn' | 'marks' | 'word'> & { named: Named[] }

/**
 * The unit goes through its norms. Whom it praises or reminds finds a line in the notebook; recorded again for the same day, what was taken
 * back is told there too.
 */
export async function reviewNorms(
  ports: Needs,
  actor: Actor,
  given: Wanted,
): Promise<Result<{ reviewId: string }, 'access/not-found' | NormRefusal>> {
  const { cellId, heldOn } = given
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { on } = pass.value
  const [[list], files, sameDay] = await Promise.all([
    ports.stores.norms.lists([cellId]),
    ports.stores.members.ofCell(cellId),
    ports.stores.norms.reviews([cellId], { from: heldOn, to: heldOn }),
  ])
  const names = new Map(files.flatMap(({ member }) => (belongsOn(member, heldOn) ? [[member.id, member.name]] : [])))
  const named = given.named.map((one) => ({ ...one, word: one.word.trim(), name: names.get(one.memberId) ?? '' }))
  const allowed = checkReview({ ...given, named }, { list: list ?? null, memberIds: new Set(names.keys()), on })
  if (!allowed.ok || !list) return allowed.ok ? { ok: false, refusal: 'norms/not-set' } : allowed
  const before = standingReviews(sameDay)[0]?.named ?? []
  const { review, entries } = recorded(ports, pass.value, { given: { ...given, named }, list, before })
  await ports.stores.norms.addReview(review, entries)
  return ok({ reviewId: review.id })
}

type Recorded = {
  given: Omit<Wanted, 'named'> & { named: Omit<NamedInReview, 'entryId'>[] }
  list: NormList
  before: readonly NamedInReview[]
}

function recorded({ chance, clock }: Needs, pass: CellPass, { given, list, before }: Recorded) {
  const { cellId, heldOn, marks, word } = given
  const { personId, name, office } = pass
  const at = clock.now()
  const line = (one: NamedInReview, act: 'PRAISED' | 'REMINDED' | 'TAKEN_BACK', aboutId: string | null): NotebookEntry => ({
    ...{ id: aboutId === null ? one.entryId : chance.cellRowId(cellId), cellId, memberId: one.memberId, year: yearOf(heldOn) },
    ...{ author: { id: personId, name, role: office }, at, meetingId: null, digest: null, aboutId },
    kind: 'NORM_REVIEW',
    body: { heldOn, act, norm: list.norms.find(({ id }) => id === one.normId)?.text ?? null, word: aboutId === null ? one.word : '' },
  })
  const named = given.named.map((one) => ({
    ...one,
    entryId: before.find((known) => isSame(known, one))?.entryId ?? chance.cellRowId(cellId),
  }))
  const fresh = named.filter((one) => !before.some((known) => known.entryId === one.entryId))
  const gone = before.filter((known) => !named.some((one) => one.entryId === known.entryId))
  const signed = { recordedById: personId, recordedByName: name, recordedAt: at }
  const review: NormReview = {
    cellId,
    id: chance.cellRowId(cellId),
    heldOn,
    listVersion: list.version,
    marks,
    word: word.trim(),
    named,
    ...signed,
  }
  return { review, entries: [...gone.map((one) => line(one, 'TAKEN_BACK', one.entryId)), ...fresh.map((one) => line(one, one.act, null))] }
}

const isSame = (a: Omit<NamedInReview, 'entryId'>, b: Omit<NamedInReview, 'entryId'>): boolean =>
  a.memberId === b.memberId && a.act === b.act && a.normId === b.normId && a.word === b.word
