'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Mandates } from '#contract/book.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { MandateForm } from './mandate-form.tsx'

/** /unit/[unitId]/mandates: who may open the notebooks of which cells, until when. */
export function MandatesScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('book.mandates')
  const api = useApi()
  const mandates = useQuery(api.inspection.ofUnit.queryOptions({ unitId }))
  return (
    <UnitFrame
      title={t('title')}
      sub={mandates.data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} kind="quiet" size="small">
          {t('back')}
        </ButtonLink>
      }
    >
      {mandates.isPending && <Waiting />}
      {mandates.isError && !mandates.data && <LoadProblem error={mandates.error} onRetry={() => void mandates.refetch()} />}
      {mandates.data && <Parts unitId={unitId} page={mandates.data} />}
    </UnitFrame>
  )
}

function Parts({ unitId, page }: { unitId: string; page: Mandates }) {
  const t = useTranslations('book.mandates')
  return (
    <div className="grid gap-x-10 gap-y-8 min-[1000px]:grid-cols-[minmax(0,1fr)_420px]">
      <section>
        <SectionHead level={2} aside={page.mandates.length}>
          {t('given')}
        </SectionHead>
        {page.mandates.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        {page.mandates.map((mandate) => (
          <OneMandate key={mandate.mandateId} unitId={unitId} mandate={mandate} />
        ))}
      </section>
      <section>
        <SectionHead level={2}>{t('give')}</SectionHead>
        <MandateForm unitId={unitId} cells={page.cells} />
      </section>
    </div>
  )
}

type Mandate = Mandates['mandates'][number]

const signs: Record<Mandate['state'], TagState> = { COMING: 'part', HOLDS: 'ok', OVER: 'late', REVOKED: 'no' }

function OneMandate({ unitId, mandate }: { unitId: string; mandate: Mandate }) {
  const t = useTranslations('book.mandates')
  const { mandateId, number, name, cells, validFrom, lastDay, givenBy, givenAt, state } = mandate
  return (
    <article className="num grid gap-1 border-b border-rule py-4">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b>{name}</b>
        <Tag state={signs[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <p>{t('by', { number, from: dayText(validFrom), to: dayText(lastDay) })}</p>
      <p>{cells.join(', ')}</p>
      <p className="second">{t('givenBy', { name: givenBy, date: dayText(givenAt) })}</p>
      {(state === 'HOLDS' || state === 'COMING') && <Revoke unitId={unitId} mandateId={mandateId} name={name} />}
    </article>
  )
}

function Revoke({ unitId, mandateId, name }: { unitId: string; mandateId: string; name: string }) {
  const t = useTranslations('book.mandates')
  const api = useApi()
  const queries = useQueryClient()
  const revoke = useMutation(
    api.inspection.revoke.mutationOptions({ onSettled: () => queries.invalidateQueries(api.inspection.ofUnit.queryFilter()) }),
  )
  return (
    <div className="pt-1">
      <ConfirmButton
        size="small"
        ask={{ title: t('revokeAsk', { name }), consequence: t('revokeText'), confirm: t('revoke'), cancel: t('cancel') }}
        inside={<RefusedNote error={revoke.error} />}
        onConfirm={() =>
          revoke.mutateAsync({ unitId, mandateId }).then(
            () => true,
            () => false,
          )
        }
      >
        {t('revoke')}
      </ConfirmButton>
    </div>
  )
}
