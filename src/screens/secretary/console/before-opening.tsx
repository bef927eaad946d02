'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { Pairs } from '#screens/kit/pairs.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { HandedIn } from './handed-in.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SaveText } from './save-text.tsx'
import { useCommand, useDeed } from './use-deed.ts'
import { useDraft } from './use-draft.ts'
import { WallLinks } from './wall-links.tsx'

/** Until the meeting opens: the invitation, who handed in, the wall's link, the report; then the one button. */
export function BeforeOpening() {
  const t = useTranslations('console.before')
  const { meetingId, view } = useDesk()
  return (
    <>
      <section className="card con-card">
        <p className="label label-red">{t(`status.${view.status as 'DRAFT'}`)}</p>
        <h2>{view.title}</h2>
        <div className="mt-3">
          <Pairs
            pairs={[
              { id: 'when', head: t('when'), value: momentText(view.startsAt) },
              { id: 'where', head: t('where'), value: view.place },
              ...(view.chair ? [{ id: 'chair', head: t('chair'), value: view.chair }] : []),
            ]}
          />
        </div>
        <OpenOrAnnounce />
      </section>
      <section>
        <SectionHead>{t('wall')}</SectionHead>
        <p className="second mt-2">{t('wallHint')}</p>
        <WallLinks />
      </section>
      {view.kind === 'ANNUAL_REVIEW' && <HandedIn />}
      <Report />
      <p>
        <ButtonLink kind="quiet" href={paths.arrange(cellIdOf(meetingId), meetingId)}>
          {t('agenda')}
        </ButtonLink>
        <ButtonLink kind="quiet" className="ml-4" href={paths.agendaShortfalls(cellIdOf(meetingId))}>
          {t('shortfalls')}
        </ButtonLink>
        <ButtonLink kind="quiet" className="ml-4" href={paths.cell(cellIdOf(meetingId))}>
          {t('desk')}
        </ButtonLink>
      </p>
    </>
  )
}

function OpenOrAnnounce() {
  const t = useTranslations('console.before')
  const { meetingId, view, mine, refresh } = useDesk()
  const client = useApiClient()
  const [isOpen, setOpen] = useState(false)
  const announce = useDeed(() => client.meeting.announce.mutate({ meetingId }))
  const open = useDeed(() => client.meeting.open.mutate({ meetingId }))
  if (!mine.maySteer) return <p className="second mt-3">{t('notYours')}</p>
  if (view.status === 'DRAFT')
    return (
      <>
        <ProblemNote problem={announce.problem} />
        <div className="con-acts">
          <PrimaryAction onPress={() => announce.run()} pending={announce.pending}>
            {t('announce')}
          </PrimaryAction>
        </div>
      </>
    )
  return (
    <div className="con-acts">
      <PrimaryAction onPress={() => setOpen(true)}>{t('open')}</PrimaryAction>
      <ConfirmDialog
        title={t('openTitle')}
        consequence={t('openConsequence')}
        confirm={t('open')}
        cancel={t('cancel')}
        pendingText={t('opening')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        pending={open.pending}
        onConfirm={async () => {
          if (!(await open.run())) return
          setOpen(false)
          refresh()
        }}
      >
        <ProblemNote problem={open.problem} />
      </ConfirmDialog>
    </div>
  )
}

/** The report can be written beforehand. */
function Report() {
  const t = useTranslations('console.report')
  const { meetingId, view } = useDesk()
  const { fields, isDraft, write, settle } = useDraft(`${meetingId}:report`, { text: view.reportText })
  const { run, pending, problem } = useCommand()
  const save = async () => {
    const saved = await run({ type: 'writeReport', text: fields.text })
    if (saved) settle()
    return saved
  }
  return (
    <section>
      <TextArea label={t('label')} hint={t('hint')} rows={4} value={fields.text} onChange={(text) => write({ text })} maxLength={20_000} />
      <ProblemNote problem={problem} />
      <div className="con-acts">
        <SaveText isDraft={isDraft} save={save} pending={pending} text={t('save')} />
      </div>
    </section>
  )
}
