import { expect, it } from 'vitest'
import { aHall, must, official, openHall, walkToBallots, year } from '../../tests/support/cell-hall.ts'
import { anOpinion } from '../../tests/support/small-commune.ts'
import { ballotPreview } from './ballot-preview.ts'
import { decideClassifications } from './decide-classifications.ts'
import { answerSentBack, sendBack, withdrawSentBack } from './send-back.ts'

const lanh = { cellId: 'ap3', memberId: 'ap3-lanh' }
const given = { unitId: 'senhong', year, reason: 'Đăng ký không đạt mà đề xuất tốt.', items: [lanh] }

/** The cell has voted on everybody. */
async function votedHall() {
  const hall = await aHall()
  await hall.stores.notebooks.append(official.map((key) => anOpinion(`ap3-${key}`)))
  const send = (over: Partial<typeof given> = {}) => sendBack(hall.ports, hall.actor('phuoc'), { ...given, ...over })
  const decide = () =>
    decideClassifications(hall.ports, hall.actor('phuoc'), {
      ...{ unitId: 'senhong', year, number: '52-QĐ/ĐU', decidedOn: '2026-12-28', signedBy: 'Nguyễn Thị Phước, Bí thư' },
      items: [{ ...lanh, level: 'GOOD', reason: null, revokesId: null }],
    })
  const sent = async () => (await hall.stores.sentBack.ofCells(['ap3'], year))[0]
  return { ...hall, send, decide, sent }
}

it('what is sent back waits for the cell: its committee is told once, and nobody decides meanwhile', async () => {
  const { send, decide, stores } = await votedHall()
  expect(await send({ reason: ' ' })).toMatchObject({ refusal: { fields: [{ field: 'reason', code: 'sent-back/reason-missing' }] } })
  expect(await send()).toEqual({ ok: true, value: { sent: 1 } })
  expect(await send()).toMatchObject({ refusal: { fields: [{ field: 'ap3-lanh', code: 'sent-back/already-open' }] } })
  const told = await stores.inbox.ofMember('ap3', 'ap3-sau', 10)
  expect(told.map(({ facts }) => facts)).toMatchObject([{ kind: 'SENT_BACK', cellId: 'ap3', year, count: 1 }])
  expect(await decide()).toMatchObject({ refusal: { fields: [{ field: 'ap3-lanh', code: 'decision/sent-back' }] } })
})

it('a new round there: the next session’s sheet has whom the committee sent back, and nobody else', async () => {
  const hall = await votedHall()
  must(await hall.send())
  const { chair } = await openHall(hall, official)
  await walkToBallots(hall, chair)
  const preview = must(await ballotPreview(hall.deps, chair, 'CLASSIFICATION'))
  expect(preview).toMatchObject({ supplementary: true, secondRound: true })
  expect(preview.rows.map(({ memberId }) => memberId)).toEqual(['ap3-lanh'])
  const again = { ...anOpinion('ap3-lanh', { proposal: 'GOOD' }), id: 'ap3-again', at: '2026-12-20T02:00:00.000Z' }
  await hall.stores.notebooks.append([again])
  expect(await hall.decide()).toEqual({ ok: true, value: { decided: 1 } })
})

it('or the cell answers with its reason, once; then it is decided', async () => {
  const { ports, actor, send, decide, sent } = await votedHall()
  must(await send())
  const answer = async (text: string) => answerSentBack(ports, actor('sau'), { cellId: 'ap3', id: (await sent())?.id ?? '', text })
  expect(await answer(' ')).toMatchObject({ refusal: { fields: [{ field: 'text', code: 'sent-back/answer-missing' }] } })
  expect(await answer('Chi bộ giữ ý kiến.')).toEqual({ ok: true, value: null })
  expect(await answer('Lần nữa.')).toEqual({ ok: false, refusal: 'sent-back/settled' })
  expect(await decide()).toMatchObject({ ok: true })
})

it('the committee may take it back, and so may nobody else', async () => {
  const { ports, actor, send, decide, sent } = await votedHall()
  must(await send())
  const withdraw = async (key: string) =>
    withdrawSentBack(ports, actor(key), { unitId: 'senhong', cellId: 'ap3', id: (await sent())?.id ?? '', text: '' })
  expect(await withdraw('sau')).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await withdraw('phuoc')).toEqual({ ok: true, value: null })
  expect(await decide()).toMatchObject({ ok: true })
  expect(await send()).toMatchObject({ refusal: { fields: [{ code: 'sent-back/already-decided' }] } })
})
