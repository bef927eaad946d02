import { expect, it } from 'vitest'
import {
  aHall,
  ask,
  cast,
  type Hall,
  must,
  official,
  openHall,
  openSecretBallot,
  seatOf,
  take,
  walkToBallots,
  year,
} from '../../tests/support/cell-hall.ts'
import { ballotPreview } from './ballot-preview.ts'
import { closeBallot } from './close-ballot.ts'
import { closeMeeting } from './close-meeting.ts'
import { countBallot } from './count-ballot.ts'
import { openBallot } from './open-ballot.ts'
import { readCellDesk } from './read-cell-desk.ts'

/** Everybody present marks GOOD, unless told otherwise; the meeting closes after it. */
async function vote(
  hall: Hall,
  { meetingId, chair }: Awaited<ReturnType<typeof openHall>>,
  voters: readonly string[],
  ballotId: string,
  day: string,
) {
  hall.at(`${day}T03:00:00.000Z`)
  for (const key of voters) must(await cast(hall, await take(hall, await seatOf(hall, key, meetingId), ballotId), 'GOOD'))
  must(await closeBallot(hall.deps, chair, ballotId))
  hall.at(`${day}T03:00:11.000Z`)
  must(await countBallot(hall.deps, chair, ballotId))
  for (let steps = 0; steps < 20; steps += 1) {
    const meeting = await hall.deps.meetings.load(meetingId)
    if (meeting?.steps.find(({ id }) => id === meeting.currentStepId)?.kind === 'CONCLUSION') break
    must(await ask(hall, chair, { type: 'next' }))
  }
  must(await ask(hall, chair, { type: 'writeConclusion', text: 'Chi bộ thống nhất.' }))
  must(await closeMeeting(hall.deps, chair))
}

it('rule 25: who was absent is classified in a later session, whose sheet holds nobody else and which states its reason', async () => {
  const hall = await aHall()
  const came = official.filter((key) => key !== 'lanh')
  const first = await openHall(hall, came)
  await walkToBallots(hall, first.chair)
  await vote(hall, first, came, await openSecretBallot(hall, first.chair), '2026-12-05')
  const desk = must(await readCellDesk(hall.ports, hall.actor('sau'), { cellId: 'ap3', year }))
  expect(desk.unclassified).toContain('Dương Văn Lành')
  expect(desk.unclassified).not.toContain('Phan Văn Tám')

  hall.at('2026-12-20T01:00:00.000Z')
  const second = await openHall(hall, official)
  await walkToBallots(hall, second.chair)
  const preview = must(await ballotPreview(hall.deps, second.chair, 'CLASSIFICATION'))
  expect(preview).toMatchObject({ supplementary: true, secondRound: true, refusal: null })
  expect(preview.rows.map(({ memberId }) => memberId)).toEqual(['ap3-lanh'])
  expect(preview.without.filter(({ why }) => why === 'CLASSIFIED')).toHaveLength(came.length)
  const wish = { kind: 'CLASSIFICATION' as const }
  expect(await openBallot(hall.deps, second.chair, { ...wish, reason: null })).toEqual({
    ok: false,
    refusal: 'ballot/second-round-needs-reason',
  })
  const { ballotId } = must(await openBallot(hall.deps, second.chair, { ...wish, reason: 'Đồng chí Lành vắng kỳ trước' }))
  await vote(hall, second, official, ballotId, '2026-12-20')

  const opinions = await hall.stores.notebooks.ofCell('ap3', year, ['CELL_OPINION'])
  expect(opinions.filter(({ memberId }) => memberId === 'ap3-lanh')).toHaveLength(1)
  expect(
    opinions.filter(({ memberId }) => memberId === 'ap3-tam'),
    'the first session stands',
  ).toHaveLength(1)
  expect(must(await readCellDesk(hall.ports, hall.actor('sau'), { cellId: 'ap3', year })).unclassified).not.toContain('Dương Văn Lành')
})
