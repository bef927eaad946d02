import { expect, test } from 'vitest'
import type { HeldPaper, PaperStore } from '#paper/paper-store.ts'

const bay = { ballotId: 'ap-3.ballot', memberId: 'bay' }
const gam = { ballotId: 'ap-3.ballot', memberId: 'gam' }

export const heldPaper = (over: Partial<HeldPaper> = {}): HeldPaper => ({
  ...bay,
  stage: 'held',
  ballot: {
    format: 'so-tay-ballot/1',
    id: 'ap-3.ballot',
    meetingId: 'ap-3.meeting',
    title: 'Xếp loại',
    layout: 'YES_NO',
    rows: [{ key: 'a', label: 'Đồng chí', marks: ['AGREE', 'DISAGREE'] }],
    base: 20,
    publicKey: 'p',
    receiptKey: 'r',
  },
  secret: 'first secret',
  number: 'number',
  blinded: 'blinded',
  inverse: 'inverse',
  signature: null,
  body: null,
  receipt: null,
  notRecorded: null,
  ...over,
})

/** What every PaperStore promises; `fresh` gives an empty one. Changes passed to `update` close over nothing: a browser may run them. */
export const paperStoreSuite = (fresh: () => Promise<PaperStore>) => {
  test('a paper is added once; a second secret under the key is not', async () => {
    const store = await fresh()
    expect(await store.add(heldPaper())).toBe(true)
    expect(await store.add(heldPaper({ secret: 'second secret' }))).toBe(false)
    expect(await store.get(bay)).toEqual(heldPaper())
    expect(await store.get(gam)).toBeNull()
  })

  test('of many that add at once, one does', async () => {
    const store = await fresh()
    const added = await Promise.all(Array.from({ length: 8 }, (_, at) => store.add(heldPaper({ secret: `secret ${at}` }))))
    expect(added.filter(Boolean)).toHaveLength(1)
  })

  test('a change is read, made and written in one go', async () => {
    const store = await fresh()
    await store.add(heldPaper({ body: '' }))
    await Promise.all(Array.from({ length: 8 }, () => store.update(bay, (held) => ({ ...held, body: `${held.body}x` }))))
    expect(await store.get(bay)).toEqual(heldPaper({ body: 'xxxxxxxx' }))
    expect(await store.update(bay, (held) => ({ ...held, signature: 'signed' }))).toMatchObject({ signature: 'signed', body: 'xxxxxxxx' })
    expect(await store.update(gam, (held) => held)).toBeNull()
  })

  test('a verified paper keeps one fact; secret, sheet, receipt and draft are gone', async () => {
    const store = await fresh()
    await store.add(heldPaper({ body: 'body', receipt: 'receipt' }))
    await store.saveDraft(bay, { a: 'AGREE' })
    await store.finish({ ...bay, stage: 'verified', agreed: true })
    expect(await store.get(bay)).toEqual({ ...bay, stage: 'verified', agreed: true })
    expect(await store.draft(bay)).toEqual({})
    expect(await store.add(heldPaper())).toBe(false)
    expect(await store.update(bay, (held) => held)).toBeNull()
  })

  test('what was erased is as if it had never been', async () => {
    const store = await fresh()
    await store.add(heldPaper())
    await store.saveDraft(bay, { a: 'AGREE' })
    await store.erase(bay)
    expect(await store.get(bay)).toBeNull()
    expect(await store.draft(bay)).toEqual({})
    expect(await store.add(heldPaper({ secret: 'second secret' }))).toBe(true)
  })

  test('two members on one device have papers and drafts apart', async () => {
    const store = await fresh()
    await store.add(heldPaper())
    await store.saveDraft(bay, { a: 'AGREE' })
    await store.saveDraft(gam, { a: 'DISAGREE' })
    await store.saveDraft(bay, { a: 'AGREE', b: 'DISAGREE' })
    expect([await store.draft(bay), await store.draft(gam)]).toEqual([{ a: 'AGREE', b: 'DISAGREE' }, { a: 'DISAGREE' }])
    expect(await store.get(gam)).toBeNull()
  })
}
