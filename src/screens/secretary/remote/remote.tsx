'use client'

import { useTranslations } from 'next-intl'
import '../console/console.css'
import './remote.css'
import { paths } from '#contract/paths.ts'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { Banners } from '../console/banners.tsx'
import { DeskProvider } from '../console/desk-context.tsx'
import { Health } from '../console/health.tsx'
import { SpeakerQueue } from '../console/speaker-queue.tsx'
import { Take } from '../console/steering.tsx'
import { useOpenDesk } from '../console/use-open-desk.ts'
import { RemoteFoot } from './remote-foot.tsx'
import { RemoteNow } from './remote-now.tsx'

/**
 * The console in one hand, for whoever steers and walks about the hall: what is on, who speaks, and the way on under the thumb. It gives the
 * same commands as the console, asks the same questions, and steers only while its holder does.
 */
export function Remote({ meetingId, serverNow }: { meetingId: string; serverNow: string }) {
  const t = useTranslations('remote')
  const { state, desk, problem, error } = useOpenDesk(meetingId, serverNow, () => null)
  const shell = { back: paths.phone(meetingId), zoom: false as const }
  if (!desk) {
    return (
      <PhoneShell heading {...shell} title={t('title')}>
        {error ? <ErrorNotice title={error.sentence} id={error.errorId ?? undefined} onRetry={state.refresh} /> : <Waiting />}
      </PhoneShell>
    )
  }
  const { view, mine, health, steers } = desk
  const { step } = view
  const isOpen = view.status === 'OPEN'
  return (
    <DeskProvider value={desk}>
      <PhoneShell
        heading
        {...shell}
        title={step?.title ?? view.title}
        sub={step ? t('step', { number: step.number, total: step.total }) : view.cellName}
        foot={isOpen && steers ? <RemoteFoot /> : undefined}
      >
        <div className="remote">
          <Banners problem={problem} pausedSince={state.pausedSince} lostSince={state.lostSince} hasEnded={state.hasEnded} />
          {isOpen && !steers && mine.maySteer && <Take />}
          {isOpen ? <RemoteNow /> : <Note>{t('notOpen')}</Note>}
          {isOpen && (
            <section>
              <h2>{t('speakers')}</h2>
              <SpeakerQueue />
            </section>
          )}
          {isOpen && health && !state.lostSince && <Health health={health} />}
        </div>
      </PhoneShell>
    </DeskProvider>
  )
}
