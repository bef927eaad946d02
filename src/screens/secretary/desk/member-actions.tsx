'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellDesk, DeskMember } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

/** A lost phone, a forgotten PIN. */
export function MemberActions({ desk, member }: { desk: CellDesk; member: DeskMember }) {
  const t = useTranslations('desk.signIn')
  const api = useApi()
  const end = useMutation(api.cell.endSessions.mutationOptions())
  const isReader = member.memberId === desk.memberId
  const mayReset = !isReader && desk.office !== 'CELL_COMMITTEE_MEMBER'
  return (
    <section className="grid gap-2">
      <SectionHead level={2}>{t('title')}</SectionHead>
      <p className="text-ink-2">{t(member.enrolled ? 'enrolled' : 'notEnrolled')}</p>
      <div className="flex flex-wrap gap-2">
        <ConfirmButton
          size="small"
          ask={{ title: t('endAsk', { name: member.name }), consequence: t('endText'), confirm: t('end'), cancel: t('cancel') }}
          inside={<RefusedNote error={end.error} />}
          onConfirm={() =>
            end.mutateAsync({ cellId: desk.cellId, memberId: member.memberId }).then(
              () => true,
              () => false,
            )
          }
        >
          {t('end')}
        </ConfirmButton>
        {mayReset && (
          <ButtonLink size="small" href={`${paths.pins(desk.cellId)}?member=${encodeURIComponent(member.memberId)}`}>
            {t('reset')}
          </ButtonLink>
        )}
      </div>
      {end.isSuccess && (
        <p role="status" className="text-ok">
          {t('ended')}
        </p>
      )}
    </section>
  )
}
