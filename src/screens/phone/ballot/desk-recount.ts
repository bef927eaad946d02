import { jitter } from '#paper/phone.ts'
import { finishPaper, type Verification, verifyAndErase, verifyBoard } from '#paper/verify-board.ts'
import type { DeskFacts } from './desk-facts.ts'

/** Step 6 of the protocol, by itself, on every phone: waits a little, recounts, erases what agreed, reports once. */
export async function recountHere(desk: DeskFacts): Promise<void> {
  const { know, facts, tools } = desk
  know({ recount: { share: 0, waiting: true } })
  if (facts().before === null) await tools.phone.wait(jitter(3000))
  const published = await readPublished(desk)
  if (!published) return
  const verification = await verify(desk, published)
  know({ verification })
  if (facts().before === null) await reportUntilHeard(desk, verification.agreed)
}

type Published = { raw: unknown; wall: string }

/** Until both are there: a board that cannot be fetched is no board that disagrees. */
async function readPublished({ tools, left }: DeskFacts): Promise<Published | null> {
  while (!left.aborted) {
    const [board, wall] = await Promise.all([tools.readBoard(), tools.readWall().catch(() => null)])
    if (board.ok && wall !== null) return { raw: board.value, wall }
    await tools.phone.wait(2000)
  }
  return null
}

async function verify({ key, tools, know, facts }: DeskFacts, published: Published): Promise<Verification> {
  const asked = { ...published, onProgress: (share: number) => know({ recount: { share, waiting: false } }) }
  if (facts().storage === 'refused') return verifyBoard({ ...asked, held: null, ballotId: key.ballotId })
  const verification = await verifyAndErase(tools.store, key, asked)
  // Kept also where no paper was taken, so that a reload does not report again.
  if (facts().record === null && verification.agreed) await finishPaper(tools.store, key, true).catch(() => {})
  return verification
}

async function reportUntilHeard({ tools, left, know }: DeskFacts, agreed: boolean): Promise<void> {
  while (!left.aborted) {
    const heard = await tools.report(agreed).then(
      () => true,
      () => false,
    )
    if (heard) return know({ reported: true })
    await tools.phone.wait(2000)
  }
}
