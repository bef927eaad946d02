import { describe, expect, it } from 'vitest'
import { emptyAnswers } from '#domain/notebook/self-assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { assessmentShape } from '../assessment/answer-parts.ts'
import { DraftKeeper, type DraftPorts, type DraftStart, type SendOutcome } from './draft-keeper.ts'

const written = (text: string): SelfAssessmentAnswers => ({ ...emptyAnswers(), text: { DUTIES: text } })

/** A server that holds one draft, as application/save-draft.ts does; and a device that remembers what it was given. */
function world(start: { version: number; answers: SelfAssessmentAnswers } = { version: 0, answers: emptyAnswers() }) {
  const server = { ...start, network: true, signedIn: true, closed: false }
  const device: DraftStart<SelfAssessmentAnswers>[] = []
  let timer: (() => void) | null = null
  const ports: DraftPorts<SelfAssessmentAnswers> = {
    keep: async (draft) => void device.push(draft),
    send: async ({ answers, draftVersion }): Promise<SendOutcome<SelfAssessmentAnswers>> => {
      if (!server.network) return { outcome: 'offline' }
      if (!server.signedIn) return { outcome: 'signed-out' }
      if (server.closed) return { outcome: 'closed' }
      if (draftVersion !== server.version) return { outcome: 'clash', draftVersion: server.version, newer: server.answers }
      Object.assign(server, { version: draftVersion + 1, answers })
      return { outcome: 'saved', draftVersion: server.version }
    },
    now: () => '2026-11-28T01:00:00.000Z',
    after: (_, run) => {
      timer = run
      return () => {
        timer = null
      }
    },
  }
  const rest = async () => {
    timer?.()
    await new Promise((done) => setTimeout(done))
  }
  const open = (base = { version: server.version, answers: server.answers }, answers = base.answers) =>
    new DraftKeeper(ports, assessmentShape, { answers, base, aside: [] })
  return { server, device, rest, open }
}

describe('a draft while it is written', () => {
  it('is on the device at once and on the server when the writer rests', async () => {
    const { server, device, rest, open } = world()
    const draft = open()
    draft.change(written('Đủ 6 kênh'))
    expect(device.at(-1)?.answers).toEqual(written('Đủ 6 kênh'))
    expect(server.answers).toEqual(emptyAnswers())
    await rest()
    expect(server.answers).toEqual(written('Đủ 6 kênh'))
    expect(draft.state()).toMatchObject({ kept: 'kept', sent: 'sent', base: { version: 1 } })
  })

  it('stays on the device without a network and goes out when there is one again', async () => {
    const { server, device, rest, open } = world()
    server.network = false
    const draft = open()
    draft.change(written('Viết ngoài đồng'))
    await rest()
    expect(draft.state()).toMatchObject({ kept: 'kept', sent: 'offline' })
    server.network = true
    await rest()
    expect(draft.state().sent).toBe('sent')
    expect(device.at(-1)).toMatchObject({ base: { version: 1 } })
  })

  it('goes out after a reload with what was left unsent', async () => {
    const { server, rest, open } = world({ version: 3, answers: written('cũ') })
    const draft = open({ version: 3, answers: written('cũ') }, written('mới'))
    draft.start()
    await rest()
    expect(server).toMatchObject({ version: 4, answers: written('mới') })
  })

  it('waits for the sign-in, then goes on', async () => {
    const { server, rest, open } = world()
    server.signedIn = false
    const draft = open()
    draft.change(written('một'))
    await rest()
    expect(draft.state().sent).toBe('signed-out')
    draft.change(written('một hai'))
    expect(draft.state()).toMatchObject({ sent: 'signed-out', answers: written('một hai') })
    server.signedIn = true
    await draft.push()
    expect(server.answers).toEqual(written('một hai'))
  })

  it('lets the writer choose when another device wrote the same answer, and throws neither away', async () => {
    const { server, rest, open } = world()
    const draft = open()
    Object.assign(server, { version: 1, answers: written('trên máy tính') })
    draft.change(written('trên điện thoại'))
    await rest()
    expect(draft.state().clash).toEqual({ version: 1, answers: written('trên máy tính') })
    draft.change(written('trên điện thoại, viết thêm'))
    await rest()
    expect(server.answers).toEqual(written('trên máy tính'))
    await draft.settle(written('trên điện thoại, viết thêm'), written('trên máy tính'))
    expect(server).toMatchObject({ version: 2, answers: written('trên điện thoại, viết thêm') })
    expect(draft.state()).toMatchObject({ clash: null, sent: 'sent', aside: [{ answers: written('trên máy tính') }] })
  })

  it('shows what another device saved when nothing unsent stands in the way', async () => {
    const { open } = world()
    const draft = open()
    draft.refresh({ version: 2, answers: written('trên máy tính') })
    expect(draft.state()).toMatchObject({ answers: written('trên máy tính'), base: { version: 2 }, sent: 'sent' })
    draft.refresh({ version: 1, answers: written('cũ hơn') })
    expect(draft.state().answers).toEqual(written('trên máy tính'))
  })

  it('stops sending when the form was handed in elsewhere, and keeps what was typed', async () => {
    const { server, device, rest, open } = world()
    server.closed = true
    const draft = open()
    draft.change(written('muộn'))
    await rest()
    expect(draft.state().sent).toBe('closed')
    expect(device.at(-1)?.answers).toEqual(written('muộn'))
  })
})
