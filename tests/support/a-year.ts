import type { MeetingOnRecord } from '#domain/calendar/meeting-on-record.ts'
import type { EntryContent, NotebookEntry } from '#domain/notebook/entry.ts'
import type { Month } from '#domain/notebook/month.ts'
import type { ItemReport, RegisteredItem, SelfCorrection } from '#domain/notebook/year-entries.ts'
import type { YearFacts } from '#domain/notebook/year-record.ts'
import { aMember } from './people.ts'

/** The year of comrade Lê Thị Mười of Ấp 3, line by line. */
export const muoi = 'ap3-muoi'

let written = 0

/** A line of the notebook, later than all made before it. */
export function aLine(content: EntryContent, over: Partial<NotebookEntry> = {}): NotebookEntry {
  written += 1
  return {
    id: `ap3-e${written}`,
    cellId: 'ap3',
    memberId: muoi,
    year: 2026,
    author: { id: 'muoi', name: 'Lê Thị Mười', role: 'MEMBER' },
    at: `2026-02-01T01:00:00.${String(written % 1000).padStart(3, '0')}Z`,
    meetingId: null,
    digest: null,
    aboutId: null,
    ...over,
    ...content,
  } as NotebookEntry
}

export const anItem = (id: string, what: string, over: Partial<RegisteredItem> = {}): RegisteredItem => ({
  ...{ id, what, howOften: '', measure: '', until: null, topic: null, regulation: '' },
  ...over,
})

export const registered = (items: readonly RegisteredItem[], commitment = '', over: Partial<NotebookEntry> = {}): NotebookEntry =>
  aLine({ kind: 'REGISTRATION', body: { items, commitment, late: false, changeReason: null } }, over)

export const settled = (registration: NotebookEntry, approved: boolean): NotebookEntry =>
  aLine({ kind: 'REGISTRATION_SETTLED', body: { approved, word: approved ? '' : 'Còn chung chung' } }, { aboutId: registration.id })

export const reflected = (month: Month, items: readonly ItemReport[], corrections: readonly SelfCorrection[] = []): NotebookEntry =>
  aLine({ kind: 'REFLECTION', body: { month, topics: [], late: false, text: {}, items, shortfalls: [], corrections } })

export const aMeetingHeld = (on: string, state: 'PRESENT' | 'EXCUSED' | 'UNEXCUSED', memberId = muoi): MeetingOnRecord => ({
  ...{
    id: `ap3-m${on}`,
    kind: 'REGULAR',
    title: 'Họp thường kỳ',
    startsAt: `${on}T01:00:00.000Z`,
    status: 'CLOSED',
    followsId: null,
    minutes: 95,
  },
  attendance: [{ memberId, name: 'Lê Thị Mười', state }],
})

export const aYear = (over: Partial<YearFacts> = {}): YearFacts => ({
  year: 2026,
  today: '2026-12-01',
  memberships: [{ member: aMember(muoi, { cellId: 'ap3', name: 'Lê Thị Mười' }), statuses: [] }],
  entries: [],
  meetings: [],
  shortfalls: [],
  assessed: [],
  ...over,
})
