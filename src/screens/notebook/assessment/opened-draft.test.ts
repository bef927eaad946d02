import { describe, expect, it } from 'vitest'
import type { MyAssessment } from '#contract/assessment.ts'
import { emptyAnswers } from '#domain/notebook/self-assessment.ts'
import { withoutPost, withPost } from '#domain/notebook/templates.ts'
import type { KeptAssessment } from './assessment-drafts.ts'
import { openDraft, unsent } from './opened-draft.ts'

const written = (text: Record<string, string>) => ({ ...emptyAnswers(), text })

const form: MyAssessment = {
  cellId: 'c3',
  memberId: 'c3-m7',
  name: 'Dương Văn Lành',
  year: 2026,
  workKind: 'OUTSIDE',
  template: withoutPost,
  answers: written({ DUTIES: 'trên máy chủ' }),
  draftVersion: 4,
  handedInAt: null,
  frozen: false,
  onPaper: false,
  unfinished: null,
  onWall: [],
}

const kept = (change: Partial<KeptAssessment>): KeptAssessment => ({
  key: 'c3-m7 2026',
  personId: 'p7',
  form,
  answers: form.answers,
  base: { version: 4, answers: form.answers },
  aside: [],
  keptAt: '2026-11-28T01:00:00.000Z',
  ...change,
})

describe('opening the self-assessment again', () => {
  it('takes what the server has when this device sent everything', () => {
    const old = written({ DUTIES: 'cũ' })
    expect(openDraft(form, kept({ answers: old, base: { version: 3, answers: old } })).answers).toEqual(form.answers)
  })

  it('goes on with what this device never sent', () => {
    const draft = openDraft(form, kept({ answers: written({ DUTIES: 'viết khi mất mạng' }) }))
    expect(draft).toMatchObject({ answers: { text: { DUTIES: 'viết khi mất mạng' } }, base: { version: 4 } })
  })

  it('sets aside, and does not lose, what a new form no longer asks', () => {
    const answers = written({ DUTIES: 'mới', LEADERSHIP: 'Đoàn kết' })
    const draft = openDraft(form, kept({ answers, form: { ...form, template: withPost } }))
    expect(draft.answers.text).toEqual({ DUTIES: 'mới' })
    expect(draft.aside).toMatchObject([{ answers: { text: { LEADERSHIP: 'Đoàn kết' } } }])
  })

  it('shows beside what was handed in whatever never reached it', () => {
    expect(unsent({ ...form, handedInAt: '2026-11-28T02:00:00.000Z' }, kept({ answers: written({ DUTIES: 'khác' }) }))).toHaveLength(1)
    expect(unsent(form, kept({}))).toEqual([])
  })
})
