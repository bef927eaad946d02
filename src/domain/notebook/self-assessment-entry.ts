import type { Signature } from './entries.ts'
import type { NotebookEntry } from './entry.ts'
import type { SelfAssessmentAnswers, SelfAssessmentTemplate } from './types.ts'
import type { SelfAssessmentEntry } from './year-entries.ts'

type Of = { cellId: string; memberId: string; year: number }
type Assessed = { form: SelfAssessmentTemplate | null; answers: SelfAssessmentAnswers }

/** The line that a self-assessment leaves, in the words of the form it was written on; `form` null: handed in on paper, its level alone. */
export const selfAssessmentEntry = (of: Of, { form, answers }: Assessed, by: Signature): NotebookEntry => ({
  ...of,
  ...by,
  ...{ meetingId: null, digest: null, aboutId: null },
  kind: 'SELF_ASSESSMENT',
  body: {
    form: form?.form ?? null,
    levelAsMember: answers.levelAsMember,
    levelAsEmployee: answers.levelAsEmployee,
    sections: form ? sectionsOf(form, answers) : [],
    registration: answers.registration,
    shortfalls: answers.shortfalls,
  },
})

/** Only what was written or graded; what was registered, the shortfalls and the levels stand beside. */
function sectionsOf(form: SelfAssessmentTemplate, { text, grade }: SelfAssessmentAnswers): SelfAssessmentEntry['sections'] {
  return form.sections.flatMap((section) =>
    section.fields
      .filter(({ kind, code }) => kind === 'TEXT' && (text[code]?.trim() || grade[code]))
      .map(({ code, number, label, graded }) => ({
        code,
        number: [section.number, number].filter(Boolean).join('.'),
        label: section.fields.length > 1 ? label.vi : section.title.vi,
        text: text[code]?.trim() ?? '',
        grade: (graded && grade[code]) || null,
      })),
  )
}
