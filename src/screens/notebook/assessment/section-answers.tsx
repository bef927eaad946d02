'use client'

import type { TemplateField, TemplateSection } from '#domain/notebook/types.ts'
import { useForm } from './form-context.tsx'
import { isAsked } from './form-state.ts'
import { LevelAnswer } from './level-answer.tsx'
import { RegistrationAnswer } from './registration-answer.tsx'
import { ShortfallsAnswer } from './shortfalls-answer.tsx'
import { TextAnswer } from './text-answer.tsx'

/** One part of the form, its questions in the order of the paper. */
export function SectionAnswers({ section }: { section: TemplateSection }) {
  const { form } = useForm()
  const asked = section.fields.filter((field) => isAsked(field, form.workKind))
  return (
    <div className="grid gap-8">
      {asked.map((field) => (
        <Answer key={field.code} field={field} />
      ))}
    </div>
  )
}

function Answer({ field }: { field: TemplateField }) {
  switch (field.kind) {
    case 'TEXT':
      return <TextAnswer field={field} />
    case 'REGISTRATION':
      return <RegistrationAnswer field={field} />
    case 'SHORTFALLS':
      return <ShortfallsAnswer />
    case 'LEVEL_AS_EMPLOYEE':
      return <LevelAnswer field={field} of="levelAsEmployee" />
    case 'LEVEL_AS_MEMBER':
      return <LevelAnswer field={field} of="levelAsMember" />
  }
}
