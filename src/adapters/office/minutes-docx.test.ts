import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annexDocument } from '#domain/document/annex-document.ts'
import { countDocument } from '#domain/document/count-document.ts'
import { minutesDocument } from '#domain/document/minutes-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { resolutionDocument } from '#domain/document/resolution-document.ts'
import { minutesOf } from '#domain/meeting/minutes.ts'
import { scoreCriteria } from '#domain/minutes/quality-score.ts'
import { after, goesTo, type Said, walked } from '../../../tests/support/meeting-example.ts'
import { docxWriter } from './docx-writer.ts'

const place = { cellName: 'Chi bộ Ấp 3', upperName: 'Đảng bộ xã Sen Hồng' }

/** The year-end review, written, scored, signed by both, corrected by an annex. */
function signedMeeting() {
  const vote: Said = ['sau', { type: 'openVote', subject: 'RESOLUTION', title: 'Thông qua nghị quyết' }]
  const spoke = after(
    walked,
    goesTo('opinions'),
    ['nghia', { type: 'askToSpeak' }],
    ['gam', { type: 'sendOpinion', text: 'Nên khơi kênh sớm.', aboutMemberId: 'lanh' }],
  )
  const voting = after(
    spoke,
    ['sau', { type: 'inviteSpeaker', speakerId: spoke.speakers[0]?.id ?? '' }],
    ['sau', { type: 'markOpinion', opinionId: spoke.opinions[0]?.id ?? '', onWall: false, inMinutes: true }],
    ['sau', { type: 'assignTask', what: 'Khơi kênh Bà Tư', memberId: 'lanh', dueOn: '2026-12-25' }],
    ['sau', { type: 'writeResolution', text: 'Hoàn thành nạo vét kênh trước 30/6.\nPhân công từng đảng viên phụ trách hộ.' }],
    vote,
  )
  const voteId = voting.openVotes.at(-1)?.id ?? ''
  const hands = voting.openVotes.at(-1)?.voterIds.slice(0, 15) ?? []
  const present = hands.filter((id) => voting.attendance[id]?.state === 'PRESENT')
  const closed = after(
    voting,
    ...present.map((id): Said => [id, { type: 'castOpenVote', voteId, choice: 'FOR' }]),
    ['sau', { type: 'closeOpenVote', voteId }],
    ['sau', { type: 'close' }],
    [
      'sau',
      { type: 'scoreMeeting', lines: scoreCriteria.map(({ key, most }) => ({ key, points: most - 1, word: `Đủ (${key})` })), findings: [] },
    ],
  )
  const texts = {
    opening: 'Chi bộ hát Quốc ca.',
    [`turn:${closed.speakers[0]?.id}`]: 'Đề nghị mời tổ hợp tác cùng làm.',
    closing: 'Không ai có ý kiến khác.',
  }
  const log = { version: closed.version, digest: 'd'.repeat(64) }
  const numbers = { MINUTES: 5, RESOLUTION: 2 }
  const seal = { numbers, termStart: '2025-01-01', issuedOn: '2026-12-05', texts, log, digest: 'a'.repeat(64) }
  const signed = after(closed, ['lan', { type: 'sealMinutes', seal }], ['lan', { type: 'signMinutes' }], ['sau', { type: 'signMinutes' }])
  const corrected = after(signed, [
    'lan',
    { type: 'writeAnnex', annexId: null, section: 'opening', wrong: 'Chi bộ hát Quốc ca.', right: 'Chi bộ chào cờ.' },
  ])
  const annexId = corrected.annexes[0]?.id ?? ''
  const signs = { type: 'signAnnex', annexId, digest: 'b'.repeat(64) } as const
  return after(corrected, ['lan', signs], ['sau', signs])
}

const meeting = signedMeeting()
const minutes = minutesOf(meeting)
const writer = docxWriter()
afterAll(() => writer.close())

/** The file as a stranger's program reads it: its text, and its tables cell by cell. */
async function read(document: PartyDocument | null) {
  if (!document) throw new Error('no such document')
  const buffer = Buffer.from(await writer.write(document))
  const [{ value: text }, { value: html }] = await Promise.all([mammoth.extractRawText({ buffer }), mammoth.convertToHtml({ buffer })])
  const cellsOf = (row: string) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((cell) => cell[1]?.replace(/<[^>]+>/g, '') ?? '')
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) => cellsOf(row[1] ?? ''))
  return { text, lines: text.split('\n').filter((line) => line !== ''), rows }
}

type File = Awaited<ReturnType<typeof read>>

describe('the minutes opened again in Word, field by field against the log (domain.md 2.5)', () => {
  let file: File
  beforeAll(async () => {
    file = await read(minutesDocument(minutes, place))
  })
  const line = (start: string) => file.lines.find((one) => one.startsWith(start)) ?? ''

  it('have the head of a Party document: organisations, number and sign, place and date', () => {
    expect(file.lines.slice(0, 4)).toEqual(['ĐẢNG BỘ XÃ SEN HỒNG', 'CHI BỘ ẤP 3', '*', 'Số 05-BB/CB'])
    expect(file.text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(file.text).toContain('Sen Hồng, ngày 05 tháng 12 năm 2026')
    expect(file.text).toContain(meeting.title)
  })

  it('say when, where, who presided and wrote', () => {
    expect(line('Khai mạc')).toMatch(/^Khai mạc: 07 giờ 32 phút, ngày 05\/12\/2026$/)
    expect(line('Địa điểm')).toBe(`Địa điểm: ${meeting.place}`)
    expect(line('Chủ trì')).toBe('Chủ trì: Huỳnh Văn Sáu')
    expect(line('Thư ký')).toBe('Thư ký: Hồ Thị Ngọc Lan')
    expect(line('Cuộc họp kết thúc lúc')).toContain('ngày 05/12/2026')
  })

  it('count and name who was convened, present and absent with and without a reason', () => {
    const { members, attendance } = minutes
    expect(line('Tổng số đảng viên')).toContain(`${members.total} đồng chí (chính thức ${members.official}, dự bị ${members.probationary}`)
    expect(line('Có mặt')).toContain(`${attendance.present.total} đồng chí`)
    for (const name of attendance.present.names) expect(line('Có mặt')).toContain(name)
    expect(line('Vắng có lý do')).toBe('Vắng có lý do: Võ Thành Công (đi học tập trung)')
    expect(line('Vắng không có lý do')).toBe('Vắng không có lý do: Cao Thị Ngọc Điệp')
    for (const label of ['Được miễn công tác', 'Khách mời', 'Đóng đảng phí', 'Điều kiện biểu quyết']) expect(line(label)).not.toBe('')
  })

  it('list the agenda with what was skipped and why', () => {
    for (const step of minutes.agenda) expect(file.rows.some((row) => row.includes(step.title))).toBe(true)
    expect(file.text).toContain('bỏ qua: Đã giao ở kỳ họp trước')
  })

  it('hold opinions with speaker and substance, and what the minute-taker wrote', () => {
    expect(file.text).toMatch(/đồng chí Phạm Hồng Gấm góp ý về đồng chí Dương Văn Lành: Nên khơi kênh sớm\./)
    expect(file.text).toContain('Đồng chí Nguyễn Hữu Nghĩa phát biểu')
    for (const words of Object.values(meeting.seal?.texts ?? {})) expect(file.lines).toContain(words)
  })

  it('count limits and causes, and keep the name of a summary to themselves', () => {
    const [first, second] = minutes.shortfalls
    expect(line('Một là')).toContain(`Một là, đồng chí ${first?.name}`)
    expect(line('Một là')).toContain(first?.text ?? '')
    expect(line('Nguyên nhân')).toContain(first?.cause ?? '?')
    expect(line('Hai là')).toContain('nêu chung, không nêu tên')
    expect(second?.name).toBeNull()
  })

  it('print votes with numbers and share, ballots with papers and every mark of every member', () => {
    const vote = minutes.openVotes.at(-1)
    expect(line('Biểu quyết: Thông qua nghị quyết')).toContain(`${vote?.for.length}/20 đồng chí tán thành, đạt tỷ lệ 75,0%`)
    expect(line('Tổ kiểm phiếu')).toBe('Tổ kiểm phiếu: Ngô Minh Trí (tổ trưởng), Phạm Hồng Gấm, Bùi Thanh Liêm')
    expectPapers(file)
    expectTally(file)
  })

  it('print tasks, conclusion, score, signatures and the digests', () => {
    expect(file.rows).toContainEqual(['1', 'Khơi kênh Bà Tư', 'Dương Văn Lành', '25/12/2026'])
    expect(file.text).toContain(meeting.conclusionText)
    expect(line('Tổng điểm')).toBe('Tổng điểm: 90/100, xếp loại Tốt')
    expect(file.rows.filter((row) => row.length === 5 && /^\d+$/.test(row[4] ?? '')).map((row) => [row[3], row[4]])).toEqual([
      ['5', '4'],
      ['5', '4'],
      ['10', '8'],
      ['40', '37'],
      ['5', '4'],
      ['30', '29'],
      ['5', '4'],
    ])
    expect(file.lines.filter((one) => one.startsWith('Đã ký trên hệ thống'))).toHaveLength(2)
    expect(file.text).toContain('T/M CHI BỘ')
    expect(file.text).toContain(`Mã băm của văn bản: ${meeting.seal?.digest}`)
    expect(file.text).toContain(meeting.seal?.log.digest)
  })
})

const result = meeting.ballots[0]?.result

function expectPapers(file: File): void {
  for (const [label, figure] of [
    ['phát ra', result?.issued],
    ['thu về', result?.collected],
    ['hợp lệ', result?.valid],
    ['không hợp lệ', result?.invalid],
  ])
    expect(file.lines).toContain(`Số phiếu ${label}: ${figure}`)
}

/** Every row of the log's tally is a row of the file, figure by figure. */
function expectTally(file: File): void {
  const marks = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED', 'BLANK']
  const tables = file.rows.filter((row) => row.length === 8 && row[0] !== 'TT')
  expect(tables.map((row) => [row[1], ...row.slice(2, 7).map((cell) => Number.parseInt(cell, 10))])).toEqual(
    result?.rows.map(({ label, figures }) => [label, ...marks.map((mark) => figures[mark])]),
  )
}

describe('the other documents of the same meeting', () => {
  it('the resolution has its own number, its text, its vote and who carries it out', async () => {
    const file = await read(resolutionDocument(minutes, place))
    expect(file.lines).toEqual(
      expect.arrayContaining([
        'Số 02-NQ/CB',
        'NGHỊ QUYẾT',
        'Hoàn thành nạo vét kênh trước 30/6.',
        'Phân công từng đảng viên phụ trách hộ.',
        'T/M CHI BỘ',
        'BÍ THƯ',
      ]),
    )
    expect(file.text).toContain('15/20 đồng chí tán thành, đạt tỷ lệ 75,0%')
    expect(file.rows).toContainEqual(['1', 'Khơi kênh Bà Tư', 'Dương Văn Lành', '25/12/2026'])
  })

  it('a resolution that was voted down is not issued', () => {
    const down = minutes.openVotes.map((vote) => ({ ...vote, carried: false }))
    expect(resolutionDocument({ ...minutes, openVotes: down }, place)).toBeNull()
    expect(resolutionDocument({ ...minutes, resolution: null }, place)).toBeNull()
  })

  it('the count minutes have team, papers, every mark with its share, and who took a paper', async () => {
    const file = await read(countDocument(minutes, place, 'b1'))
    expect(file.lines).toContain('BIÊN BẢN KIỂM PHIẾU')
    expect(file.lines).toContain('Ngô Minh Trí (tổ trưởng), Phạm Hồng Gấm, Bùi Thanh Liêm')
    expectPapers(file)
    expectTally(file)
    expect(file.rows.find((row) => row[0] === '1')?.[3]).toBe('12 (60,0%)')
    for (const name of result?.took ?? []) expect(file.text).toContain(name)
    expect(file.text).toContain(result?.digest)
    expect(countDocument(minutes, place, 'unknown')).toBeNull()
  })

  it('the annex names what it corrects, both wordings, and the digest of the minutes that stay', async () => {
    const file = await read(annexDocument(minutes, place, meeting.annexes[0]?.id ?? ''))
    expect(file.lines).toEqual(
      expect.arrayContaining([
        'PHỤ LỤC SỐ 1',
        'Phần được đính chính: I. Thời gian, địa điểm, thành phần',
        'Chi bộ hát Quốc ca.',
        'Chi bộ chào cờ.',
      ]),
    )
    expect(file.text).toContain('Biên bản Số 05-BB/CB, ngày 05 tháng 12 năm 2026')
    expect(file.text).toContain(`Mã băm của phụ lục: ${'b'.repeat(64)}`)
    expect(file.text).toContain(`Mã băm của biên bản được đính chính: ${'a'.repeat(64)}`)
  })
})
