import { describe, expect, it } from 'vitest'
import type { PushDevice } from '#application/ports/inbox.ts'
import type { NoticeFacts } from '#domain/inbox/notice.ts'
import { pushMessage, webPushNotices } from './web-push.ts'

const device: PushDevice = {
  ...{ cellId: 'ap3', memberId: 'ap3-tam', id: 'digest', endpoint: 'https://push.example/1' },
  ...{ p256dh: 'p', auth: 'a', locale: 'vi' },
}
const cancelled: NoticeFacts = {
  ...{ kind: 'MEETING_CANCELLED', meetingId: 'ap3-hop', title: 'Kiểm điểm đồng chí Lành', startsAt: '2026-12-05T00:30:00.000Z' },
  reason: 'Đồng chí Sáu nằm viện',
}
const reset: NoticeFacts = { kind: 'PIN_RESET_ASKED', byName: 'Huỳnh Văn Sáu' }
const decided: NoticeFacts = { kind: 'LEVEL_DECIDED', year: 2026, level: 'GOOD', number: '14-QĐ/ĐU', decidedOn: '2027-01-12' }

describe('what leaves for a push service', () => {
  it.each([cancelled, reset, decided])(
    'says what kind of notice came and where it leads, and nothing that people wrote: $kind',
    (facts) => {
      const message = JSON.parse(pushMessage(device, facts)) as object
      expect(Object.keys(message)).toEqual(['kind', 'locale', 'href'])
      expect(JSON.stringify(message)).not.toMatch(/Lành|Sáu|GOOD|14-QĐ/)
    },
  )

  it('a browser that its service no longer knows is forgotten, another failure is told, and nobody waits', async () => {
    const [gone, problems]: [PushDevice[], unknown[]] = [[], []]
    const answers = [410, 404, 500]
    const push = webPushNotices({
      keys: { publicKey: 'p', privateKey: 's', subject: 'mailto:x@example.vn' },
      onGone: (one) => gone.push(one),
      onProblem: (status) => problems.push(status),
      send: async () => Promise.reject(Object.assign(new Error('no'), { statusCode: answers.shift() })),
    })
    push.tell([device, { ...device, id: 'b' }, { ...device, id: 'c' }], cancelled)
    await new Promise((done) => setImmediate(done))
    expect(gone.map(({ id }) => id)).toEqual(['digest', 'b'])
    expect(problems).toEqual([500])
  })
})
