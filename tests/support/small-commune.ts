import { memoryStores } from '#adapters/memory/memory-stores.ts'
import type { Actor } from '#application/actor.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { Ports } from '#application/ports.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { templateKindFor } from '#domain/notebook/self-assessment.ts'
import { defaultTemplates } from '#domain/notebook/templates.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import type { Role } from '#domain/organization/types.ts'
import { digests } from '#server/world.ts'
import { aCell, aMember, aPosition, aUnit } from './people.ts'

/** The year that everybody in these tests reviews; today is 2026-12-01. */
export const year = 2026

export const goodPin = '246813'

type Someone = { name: string; cellId?: string; role?: [unitId: string, Role]; enrolled?: boolean }

/** A province, a commune whose party organisation is the grassroots one, and two of its cells. */
const everybody: Record<string, Someone> = {
  sau: { name: 'Huỳnh Văn Sáu', cellId: 'ap3', role: ['ap3', 'SECRETARY'] },
  loan: { name: 'Đặng Thị Kim Loan', cellId: 'ap3', role: ['ap3', 'DEPUTY_SECRETARY'] },
  ut: { name: 'Trần Văn Út', cellId: 'ap3', role: ['ap3', 'CELL_COMMITTEE_MEMBER'] },
  tam: { name: 'Phan Văn Tám', cellId: 'ap3' },
  lanh: { name: 'Dương Văn Lành', cellId: 'ap3' },
  moi: { name: 'Lê Thị Mới', cellId: 'ap3', enrolled: false },
  hai: { name: 'Ngô Văn Hai', cellId: 'ap4', role: ['ap4', 'SECRETARY'] },
  ba: { name: 'Võ Thị Ba', cellId: 'ap4' },
  phuoc: { name: 'Nguyễn Thị Phước', role: ['senhong', 'COMMITTEE_SECRETARY'] },
  binh: { name: 'Lương Quốc Bình', role: ['songsen', 'LEADER'] },
  nhat: { name: 'Kiều Minh Nhật', role: ['songsen', 'ADMINISTRATOR'] },
  la: { name: 'Người Lạ' },
}

export type Commune = Awaited<ReturnType<typeof smallCommune>>

/** `open` makes the stores; in memory unless told otherwise. */
export async function smallCommune(open: (clock: { now: () => string }) => Stores = memoryStores) {
  let now = '2026-12-01T01:00:00.000Z'
  const stores = open({ now: () => now })
  const told: string[] = []
  const ports = { ...portsOf(() => now, told), stores }
  await stores.organization.saveUnit(aUnit('songsen', null, { name: 'Đảng bộ tỉnh Sông Sen', shortName: 'Tỉnh Sông Sen' }))
  await stores.organization.saveUnit(
    aUnit('senhong', 'songsen', { name: 'Đảng bộ xã Sen Hồng', shortName: 'Xã Sen Hồng', grassroots: true }),
  )
  await stores.organization.saveUnit(aCell('ap3', 'senhong', { name: 'Chi bộ Ấp 3', shortName: 'Ấp 3' }))
  await stores.organization.saveUnit(aCell('ap4', 'senhong', { name: 'Chi bộ Ấp 4', shortName: 'Ấp 4' }))
  for (const [key, one] of Object.entries(everybody)) await settle(ports, key, one)
  const actor = (key: string): Actor => ({ kind: 'actor', personId: key, name: everybody[key]?.name ?? '', sessionNumber: 1 })
  const at = (moment: string) => {
    now = moment
  }
  return { ports, stores, told, actor, at }
}

async function settle({ stores }: Ports, key: string, { name, cellId, role, enrolled = true }: Someone): Promise<void> {
  const cardNumber = `91${Object.keys(everybody).indexOf(key) + 1000}`
  await stores.people.save({ id: key, name, cardNumber, phone: null, bornOn: '1962-03-11' })
  if (enrolled) await stores.people.setPin(key, `hash of ${goodPin}`, false)
  if (cellId) await stores.members.save(aMember(`${cellId}-${key}`, { cellId, personId: key, name }))
  if (role) await stores.organization.savePosition(aPosition(key, ...role))
}

function portsOf(now: () => string, told: string[]): Omit<Ports, 'stores'> {
  let last = 0
  const next = () => {
    last += 1
    return String(last).padStart(4, '0')
  }
  const absent = () => {
    throw new Error('no use case of these tests needs it')
  }
  return {
    clock: { now, today: () => now().slice(0, 10) },
    chance: {
      cellRowId: (cellId) => `${cellId}-row${next()}`,
      id: () => `new${next()}`,
      token: () => `token${next()}`,
      bytes: (count) => new Uint8Array(count).map((_, i) => i + Number(next())),
      fraction: () => 0.5,
    },
    digests,
    publisher: {
      meetingChanged: (meetingId) => told.push(`meeting ${meetingId}`),
      turnoutChanged: absent,
      recountsChanged: absent,
      wallLinksRevoked: absent,
      figuresChanged: () => {},
      sessionsEnded: (personId) => told.push(`sessions of ${personId} ended`),
    },
    room: { phonesConnected: absent, health: absent },
    passwords: { hash: async (pin) => `hash of ${pin}`, verify: async (stored, pin) => stored === `hash of ${pin}` },
    keys: {} as Ports['keys'],
    safety: { secureOrigin: true, unsafeSettings: async () => [] },
    addresses: { checkIn: absent, wall: absent, door: absent, count: absent, slip: (code) => `https://hall.example/slip/${code}` },
    push: null,
    demo: false,
  }
}

/** A self-assessment that lacks nothing, of a member without a post. */
export function fullAnswers(over: Partial<SelfAssessmentAnswers> = {}): SelfAssessmentAnswers {
  const form = defaultTemplates.find((one) => one.kind === templateKindFor({ hasPost: false }))
  const fields = form?.sections.flatMap((section) => section.fields).filter((field) => field.kind === 'TEXT') ?? []
  const graded = fields.filter((field) => field.graded)
  return {
    text: Object.fromEntries(fields.map((field) => [field.code, 'Đã làm đủ việc được giao.'])),
    grade: Object.fromEntries(graded.map((field) => [field.code, 'GOOD' as const])),
    registration: [],
    shortfalls: [],
    levelAsEmployee: null,
    levelAsMember: 'GOOD',
    ...over,
  }
}

export const aDraftShortfall = (over: Partial<SelfAssessmentAnswers['shortfalls'][number]> = {}) => ({
  id: 's1',
  topic: 'RESPONSIBILITY',
  text: 'Ba tháng liền không báo cáo tình hình kênh nội đồng.',
  cause: 'Giao hết việc ghi sổ cho tổ bơm.',
  remedy: 'Tự đi kiểm tra 6 tuyến kênh.',
  dueOn: '2026-12-25',
  ...over,
})

/** What a closed meeting left of one member: the cell's opinion by these figures. */
export function anOpinion(memberId: string, over: Partial<Extract<NotebookEntry, { kind: 'CELL_OPINION' }>['body']> = {}): NotebookEntry {
  return {
    id: `${memberId}opinion`,
    cellId: memberId.split('-')[0] ?? '',
    memberId,
    year,
    author: { id: null, name: '', role: 'MEETING' },
    at: '2026-11-28T03:00:00.000Z',
    meetingId: 'ap3-meeting',
    digest: 'e41d60b7aaaa0000',
    aboutId: null,
    kind: 'CELL_OPINION',
    body: { status: 'PROPOSED', proposal: 'GOOD', figures: { GOOD: 4 }, base: 5, ballotId: 'ap3-ballot', ballotDigest: 'x', ...over },
  }
}
