'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { CellDesk, DeskMember, MemberFilePage } from '#contract/cell.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { defaultTemplates } from '#domain/notebook/templates.ts'
import type { SelfAssessmentAnswers, SelfAssessmentTemplate, TemplateField } from '#domain/notebook/types.ts'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { LevelName } from './level-name.tsx'
import { mustWrite } from './preparation.ts'
import { RecordOnPaper } from './record-on-paper.tsx'
import { RegistrationTable } from './registration-table.tsx'

type Props = { desk: CellDesk; member: DeskMember; file: MemberFilePage }

/** The form as it was handed in, in the order people know. A draft is nobody's business: until then nothing is shown. */
export function AssessmentForm({ desk, member, file }: Props) {
  const t = useTranslations('desk.form')
  return (
    <article className="grid gap-6">
      <FormHead file={file} />
      {file.assessment === null && <NotHandedIn desk={desk} member={member} />}
      {file.assessment?.onPaper && (
        <Note>
          <p>{t('onPaper', { at: momentText(file.assessment.handedInAt) })}</p>
          <p>
            {t('levelAsMember')}: <LevelName level={file.assessment.answers.levelAsMember} />
          </p>
        </Note>
      )}
      {file.assessment && !file.assessment.onPaper && <Sections file={file} assessment={file.assessment} />}
    </article>
  )
}

function FormHead({ file }: { file: MemberFilePage }) {
  const t = useTranslations('desk')
  const facts = [
    file.bornOn && t('form.born', { day: dayText(file.bornOn) }),
    t(file.standing === 'OFFICIAL' ? 'official' : 'probationary'),
    file.post,
    t(`workKind.${file.workKind}`),
  ].filter(Boolean)
  const { assessment } = file
  return (
    <header>
      <p className="label label-red">{t('form.label')}</p>
      <p className="num text-ink-2">{facts.join(' · ')}</p>
      {assessment && !assessment.onPaper && (
        <p className="num text-ink-2">{t('form.handedIn', { at: momentText(assessment.handedInAt) })}</p>
      )}
    </header>
  )
}

function NotHandedIn({ desk, member }: { desk: CellDesk; member: DeskMember }) {
  const t = useTranslations('desk.form')
  if (!mustWrite(member)) {
    const why = member.onBallot.ok ? null : member.onBallot.why
    return <NoForm why={why} />
  }
  return (
    <EmptyState title={t('notHandedIn', { name: member.name })} action={<RecordOnPaper desk={desk} member={member} />}>
      {t('notHandedInHint')}
    </EmptyState>
  )
}

function NoForm({ why }: { why: 'TEMPORARY' | 'EXEMPT' | 'SUSPENDED' | string | null }) {
  const t = useTranslations('desk')
  const known = why === 'TEMPORARY' || why === 'EXEMPT' || why === 'SUSPENDED'
  return <EmptyState title={t('form.needNot')}>{known && t(`offBallot.${why}`)}</EmptyState>
}

function Sections({ file, assessment }: { file: MemberFilePage; assessment: NonNullable<MemberFilePage['assessment']> }) {
  const locale = useLocale()
  const template = templateOf(assessment)
  return template.sections.map((section) => (
    <section key={section.code} className="grid gap-4">
      <SectionHead level={2}>
        <span className="num mr-2 text-red">{section.number}</span>
        {section.title[locale]}
      </SectionHead>
      {section.fields.map((field) => (
        <Answer key={field.code} field={field} answers={assessment.answers} file={file} />
      ))}
    </section>
  ))
}

/** The form it was written on; forms are kept, so an unknown one can only be newer than this page. */
function templateOf({ templateKind, templateVersion }: { templateKind: string; templateVersion: number }): SelfAssessmentTemplate {
  const same = defaultTemplates.find((one) => one.kind === templateKind && one.version === templateVersion)
  return same ?? (defaultTemplates.at(-1) as SelfAssessmentTemplate)
}

function Answer({ field, answers, file }: { field: TemplateField; answers: SelfAssessmentAnswers; file: MemberFilePage }) {
  const t = useTranslations('desk.form')
  const locale = useLocale()
  if (field.kind === 'LEVEL_AS_EMPLOYEE' && file.workKind === 'OUTSIDE') return null
  const grade = answers.grade[field.code]
  return (
    <div className="grid gap-1">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
        <span className="min-w-0 flex-1 text-pretty">
          {field.number && <span className="num">{field.number}. </span>}
          {field.label[locale]}
        </span>
        {field.graded && grade && <span className="whitespace-nowrap font-bold">{t('graded', { grade: t(`grade.${grade}`) })}</span>}
      </h3>
      <AnswerBody field={field} answers={answers} />
    </div>
  )
}

function AnswerBody({ field, answers }: { field: TemplateField; answers: SelfAssessmentAnswers }) {
  const t = useTranslations('desk.form')
  switch (field.kind) {
    case 'REGISTRATION':
      return answers.registration.length === 0 ? <Nothing /> : <RegistrationTable items={answers.registration} />
    case 'SHORTFALLS':
      return answers.shortfalls.length === 0 ? <p className="text-ink-2">{t('noShortfalls')}</p> : <Shortfalls answers={answers} />
    case 'LEVEL_AS_EMPLOYEE':
      return (
        <p>
          <LevelName level={answers.levelAsEmployee} />
        </p>
      )
    case 'LEVEL_AS_MEMBER':
      return (
        <p className="text-desk-3 font-bold">
          <LevelName level={answers.levelAsMember} />
        </p>
      )
    case 'TEXT': {
      const text = answers.text[field.code]?.trim()
      return text ? <p className="whitespace-pre-line">{text}</p> : <Nothing />
    }
  }
}

function Nothing() {
  const t = useTranslations('desk.form')
  return <p className="text-ink-3">{t('nothing')}</p>
}

function Shortfalls({ answers }: { answers: SelfAssessmentAnswers }) {
  const t = useTranslations('desk.form')
  const locale = useLocale()
  return (
    <ol className="grid gap-3">
      {answers.shortfalls.map((shortfall) => (
        <li key={shortfall.id} className="border-l-3 border-edge pl-4">
          <p className="text-ink-2">{defaultTopics.find((topic) => topic.code === shortfall.topic)?.label[locale]}</p>
          <p className="whitespace-pre-line font-semibold">{shortfall.text}</p>
          <p className="whitespace-pre-line">
            <span className="text-ink-2">{t('cause')}</span> {shortfall.cause}
          </p>
          <p className="whitespace-pre-line">
            <span className="text-ink-2">{t('remedy')}</span> {shortfall.remedy}
          </p>
          {shortfall.dueOn && <p className="num">{t('due', { day: dayText(shortfall.dueOn) })}</p>}
        </li>
      ))}
    </ol>
  )
}
