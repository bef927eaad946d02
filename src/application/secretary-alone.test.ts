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
import { addShortfall } from './add-shortfall.ts'
import { closeBallot } from './close-ballot.ts'
import { closeMeeting } from './close-meeting.ts'
import { confirmEntries } from './confirm-entries.ts'
import { countBallot } from './count-ballot.ts'
import { nominate } from './nominate.ts'
import { readMinutes } from './read-minutes.ts'
import { saveReview } from './save-review.ts'
import { signMinutes } from './sign-minutes.ts'

/** Deputy and committee member of the small commune's cell have left office: of seven members one, the secretary, acts. */
async function aCellWithoutCommittee(): Promise<Hall> {
  const hall = await aHall()
  for (const [personId, role] of [
    ['loan', 'DEPUTY_SECRETARY'],
    ['ut', 'CELL_COMMITTEE_MEMBER'],
  ] as const)
    await hall.stores.organization.savePosition({ personId, unitId: 'ap3', role, validFrom: '2025-01-01', validTo: '2026-06-01' })
  return hall
}

async function prepare(hall: Hall): Promise<void> {
  const remark = { remark: 'Đồng chí làm tốt.', proposedLevel: 'GOOD' as const, stateLevel: null, version: 0 }
  for (const key of official)
    must(await saveReview(hall.ports, hall.actor('sau'), { cellId: 'ap3', memberId: `ap3-${key}`, year, ...remark }))
  const written = { topic: 'UNITY', text: 'Ít góp ý.', cause: 'Ngại va chạm', remedy: 'Góp ý mỗi kỳ.', dueOn: null }
  must(await addShortfall(hall.ports, hall.actor('sau'), { cellId: 'ap3', memberId: 'ap3-tam', year, ...written }))
  must(await nominate(hall.ports, hall.actor('sau'), { cellId: 'ap3', memberId: 'ap3-tam', year, reason: 'Giúp 9 hộ khó khăn' }))
}

async function holdBallots(hall: Hall, meetingId: string): Promise<void> {
  const chair = await seatOf(hall, 'sau', meetingId)
  for (const kind of ['CLASSIFICATION', 'COMMENDATION'] as const) {
    hall.at('2026-12-05T02:00:00.000Z')
    const ballotId = await openSecretBallot(hall, chair, kind)
    for (const key of official)
      must(await cast(hall, await take(hall, await seatOf(hall, key, meetingId), ballotId), kind === 'COMMENDATION' ? 'AGREE' : 'GOOD'))
    must(await closeBallot(hall.deps, chair, ballotId))
    hall.at('2026-12-05T02:30:00.000Z')
    must(await countBallot(hall.deps, chair, ballotId))
  }
}

it('a cell that has a secretary and no committee holds the annual review, from the remarks to signed minutes', async () => {
  const hall = await aCellWithoutCommittee()
  await prepare(hall)
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  await holdBallots(hall, meetingId)
  for (const _step of ['TASKS', 'CONCLUSION', 'MINUTES_READ']) {
    must(await ask(hall, chair, { type: 'next' }))
    await ask(hall, chair, { type: 'writeConclusion', text: 'Chi bộ nhất trí.' })
  }
  must(await closeMeeting(hall.deps, chair))
  must(await confirmEntries(hall.deps, chair))
  must(await signMinutes(hall.deps, chair))
  must(await signMinutes(hall.deps, await seatOf(hall, 'loan', meetingId)))

  const entries = await hall.stores.notebooks.entries('ap3', 'ap3-tam', year)
  const signed = entries.filter(({ kind }) => kind === 'REMARK' || kind === 'CONFIRMATION').map(({ kind, author }) => [kind, author.role])
  expect(signed).toEqual([
    ['REMARK', 'SECRETARY'],
    ['CONFIRMATION', 'SECRETARY'],
  ])
  const { minutes } = must(await readMinutes(hall.deps, chair))
  expect(minutes).toMatchObject({
    status: 'SIGNED',
    signatures: [
      { role: 'CHAIR', office: 'SECRETARY' },
      { role: 'MINUTE_TAKER', office: null },
    ],
  })
})

it('nobody else prepares it: to its former deputy the desk is not there any more', async () => {
  const hall = await aCellWithoutCommittee()
  const remark = { remark: 'x', proposedLevel: null, stateLevel: null, version: 0 }
  const refused = await saveReview(hall.ports, hall.actor('loan'), { cellId: 'ap3', memberId: 'ap3-tam', year, ...remark })
  expect(refused).toEqual({ ok: false, refusal: 'access/not-found' })
})
