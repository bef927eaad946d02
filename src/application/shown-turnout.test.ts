import { describe, expect, it } from 'vitest'
import { aHall, cast, must, openHall, openSecretBallot, seatOf, take, walkToBallots } from '../../tests/support/cell-hall.ts'
import { closeBallot } from './close-ballot.ts'
import { shownTurnout } from './shown-turnout.ts'

/** A hall with an open ballot, and a second that passes when told. */
async function ballotUnderWay() {
  const hall = await aHall()
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  const ballotId = await openSecretBallot(hall, chair)
  let pass = () => {}
  const shown = shownTurnout(
    hall.ports,
    () =>
      new Promise<void>((done) => {
        pass = done
      }),
  )
  const asked = async () => shown.asked((await hall.deps.meetings.load(meetingId))!)
  const aSecond = async () => {
    pass()
    await new Promise((done) => setImmediate(done))
  }
  const issue = async (who: string) => take(hall, await seatOf(hall, who, meetingId), ballotId)
  return { hall, chair, ballotId, shown, asked, aSecond, issue }
}

describe('papers issued and collected, asked for again and again', () => {
  it('stand for a second, so that nobody learns the moment of a paper by asking quickly', async () => {
    const { hall, asked, aSecond, issue } = await ballotUnderWay()
    const paper = await issue('tam')
    expect(await asked()).toMatchObject({ issued: 1, collected: 0 })
    must(await cast(hall, paper, 'GOOD'))
    expect(await asked()).toMatchObject({ issued: 1, collected: 0 })
    await aSecond()
    expect(await asked()).toMatchObject({ issued: 1, collected: 1 })
  })

  it('are those that everybody was told last', async () => {
    const { shown, asked, issue } = await ballotUnderWay()
    const told = (await asked())!
    await issue('tam')
    shown.told({ ...told, issued: 1 })
    await issue('lanh')
    expect(await asked()).toMatchObject({ issued: 1 })
  })

  it('say that the box closes as soon as it does', async () => {
    const { hall, chair, ballotId, asked } = await ballotUnderWay()
    expect(await asked()).toMatchObject({ status: 'OPEN' })
    must(await closeBallot(hall.deps, chair, ballotId))
    expect(await asked()).toMatchObject({ status: 'CLOSING' })
  })
})
