import { refreshFigures } from '#application/refresh-figures.ts'
import { emptyReport, newReview } from '#domain/collective/review.ts'
import { monthOfDay } from '#domain/notebook/month.ts'
import { anOpinion } from '../support/small-commune.ts'
import type { demoWithLife } from './demo-with-life.ts'

type Demo = Awaited<ReturnType<typeof demoWithLife>>

/** More of a year than coverage needs: votes, decisions and one revoked, levels of cells, shortfalls that came and went, a remark, a good deed. */
export async function letTheYearEnd({ ports, people, year, today }: Demo): Promise<void> {
  const { stores } = ports
  const of = (cellId: string) => [...people.members.values()].filter((one) => one.cellId === cellId)
  const levels = ['EXCELLENT', 'GOOD', 'GOOD', 'SATISFACTORY', 'GOOD', 'NO_MAJORITY'] as const
  const opinions = ['ap1', 'ap2'].flatMap((cellId) =>
    of(cellId).map(({ memberId }, place) => ({ ...anOpinion(memberId, { proposal: levels[place % levels.length] ?? 'GOOD' }), year })),
  )
  await stores.notebooks.append(opinions)
  const decided = (memberId: string, level: 'EXCELLENT' | 'GOOD', id: string, revokesId: string | null = null) => ({
    ...{ id, unitId: 'senhong', year, cellId: memberId.split('-')[0] ?? '', memberId, level, number: '52-QĐ/ĐU', decidedOn: today },
    ...{ reason: null, signerId: people.committee.personId, signedBy: '', recordedAt: `${today}T01:00:00.000Z`, revokesId },
  })
  const [first, second] = of('ap1').map(({ memberId }) => memberId)
  await stores.decisions.record('senhong', year, () => ({
    decisions: of('ap1')
      .slice(0, 7)
      .map(({ memberId }, place) => decided(memberId, place < 2 ? 'EXCELLENT' : 'GOOD', `d${place}`)),
    entries: [],
  }))
  await stores.decisions.record('senhong', year, () => ({ decisions: [decided(second ?? '', 'GOOD', 'again', 'd1')], entries: [] }))
  const report = (unitId: string, level: 'EXCELLENT' | 'GOOD') => ({
    ...newReview(unitId, year),
    ...{ handedIn: { ...emptyReport, level }, recordedById: 'x', recordedAt: `${today}T01:00:00.000Z` },
  })
  await stores.collectives.save(report('ap1', 'GOOD'))
  await stores.collectives.save(report('ap2', 'EXCELLENT'))
  await stores.collectives.record({ byUnitId: 'senhong', unitIds: ['ap1'], year }, () => [
    {
      ...{ id: 'c1', byUnitId: 'senhong', unitId: 'ap1', year, level: 'SATISFACTORY', number: '60-QĐ/ĐU', decidedOn: today },
      ...{
        reason: 'Còn sai sót',
        signedBy: '',
        signerId: people.committee.personId,
        recordedAt: `${today}T01:00:00.000Z`,
        revokesId: null,
      },
    },
  ])
  const shortfall = (id: string, over: object) => ({
    ...{
      cellId: 'ap1',
      id: `ap1-${id}`,
      memberId: first ?? '',
      year,
      topic: 'DISCIPLINE',
      text: 'Đi họp muộn',
      cause: 'Xa',
      remedy: 'Đi sớm',
    },
    ...{ dueOn: null, source: 'COMMITTEE' as const, state: 'OPEN' as const, onAgenda: false, agendaOrder: 0, display: 'NAMED' as const },
    ...{ wallText: null, mergedIntoId: null, answer: null, conclusion: null, followerId: null, concludedIn: null, ...over },
  })
  await stores.shortfalls.save([
    shortfall('f1', { dueOn: `${year}-01-31` }),
    shortfall('f2', { topic: 'UNITY' }),
    shortfall('f3', { year: year - 1, state: 'CARRIED_OVER' }),
  ])
  await stores.shortfalls.save([shortfall('f2', { topic: 'UNITY', state: 'REMEDIED' })])
  await stores.remarks.save({
    ...{ cellId: 'ap1', memberId: second ?? '', month: monthOfDay(today), text: 'Gương mẫu', proposes: null, reason: '' },
    ...{ author: { id: 'x', name: 'Bí thư', role: 'SECRETARY' }, recordedAt: `${today}T01:00:00.000Z`, enteredAt: null, version: 0 },
  })
  await refreshFigures(ports)
}
