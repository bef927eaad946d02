'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CoverageRow } from '#contract/campaign.ts'
import type { Campaign } from '#domain/campaign/campaign.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

const settled = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false,
  )

/** From a draft to a campaign that every member reads. */
export function OpenCampaign({ campaign: { id: campaignId, unitId, version, number } }: { campaign: Campaign }) {
  const t = useTranslations('campaignDesk.open')
  const kit = useTranslations('kit')
  const open = useAct('open')
  const ask = { title: t('ask'), consequence: t('consequence'), confirm: t('confirm'), cancel: kit('cancel'), pendingText: t('opening') }
  return (
    <div className="border-t border-rule pt-4">
      <p className="mb-3">{t(number ? 'lead' : 'leadNumber')}</p>
      <ConfirmButton
        kind="primary"
        ask={ask}
        isDisabled={!number}
        onConfirm={() => settled(open.mutateAsync({ unitId, campaignId, version }))}
        inside={<RefusedNote error={open.error} />}
      >
        {t('button')}
      </ConfirmButton>
    </div>
  )
}

/** A notice to whoever leads each cell that lacks something. */
export function RemindCells({ campaign: { id: campaignId, unitId } }: { campaign: Campaign }) {
  const t = useTranslations('campaignDesk.remind')
  const api = useApi()
  const remind = useMutation(api.campaign.remindCells.mutationOptions())
  return (
    <div>
      <Button kind="primary" pending={remind.isPending} pendingText={t('sending')} onPress={() => remind.mutate({ unitId, campaignId })}>
        {t('button')}
      </Button>
      <p role="status" className="second mt-1">
        {remind.data && t('done', { count: remind.data.cells })}
      </p>
      <RefusedNote error={remind.error} />
    </div>
  )
}

/** Closes with a word on the reasons where a target was missed. */
export function CloseCampaign({ campaign, rows }: { campaign: Campaign; rows: readonly CoverageRow[] }) {
  const t = useTranslations('campaignDesk.close')
  const kit = useTranslations('kit')
  const { id: campaignId, unitId, version } = campaign
  const [reasons, setReasons] = useState('')
  const [conclusion, setConclusion] = useState('')
  const close = useAct('close')
  const isShort = rows[0]?.flags.some((flag) => flag !== 'NOT_ALL') ?? false
  const ask = { title: t('ask'), consequence: t('consequence'), confirm: t('confirm'), cancel: kit('cancel'), pendingText: t('closing') }
  return (
    <ConfirmButton
      ask={ask}
      mayConfirm={!isShort || reasons.trim() !== ''}
      onConfirm={() => settled(close.mutateAsync({ unitId, campaignId, version, reasons, conclusion }))}
      inside={
        <div className="mt-3 grid gap-3">
          <TextArea
            label={t('reasons')}
            {...(isShort ? { hint: t('reasonsHint') } : {})}
            value={reasons}
            onChange={setReasons}
            maxLength={4000}
            isRequired={isShort}
          />
          <TextArea label={t('conclusion')} value={conclusion} onChange={setConclusion} maxLength={4000} />
          <RefusedNote error={close.error} />
        </div>
      }
    >
      {t('button')}
    </ConfirmButton>
  )
}

/** A step of the campaign, after which every page of it is read anew. */
function useAct<Step extends 'open' | 'close'>(step: Step) {
  const api = useApi()
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries(api.campaign.pathFilter())
  const open = useMutation(api.campaign.open.mutationOptions({ onSuccess }))
  const close = useMutation(api.campaign.close.mutationOptions({ onSuccess }))
  return { open, close }[step]
}
