'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'
import type { Ballot } from './view-parts.ts'

/** Ends the taking; says how many have no paper yet and how many phones are just coming back. */
export function CloseBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.ballots')
  const { health, turnout } = useDesk()
  const client = useApiClient()
  const [isOpen, setOpen] = useState(false)
  const close = useDeed(() => client.ballot.close.mutate({ ballotId: ballot.id }))
  const [notTaken, reconnecting] = [health?.notTaken.length ?? 0, health?.phones.reconnecting ?? 0]
  const { issued, collected } = turnout ?? { issued: 0, collected: 0 }
  return (
    <>
      <PrimaryAction onPress={() => setOpen(true)}>{t('close')}</PrimaryAction>
      <ConfirmDialog
        title={t('close')}
        consequence={t('closeConsequence')}
        confirm={t('closeConfirm')}
        cancel={t('closeCancel')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        pending={close.pending}
        onConfirm={async () => (await close.run()) && setOpen(false)}
      >
        <ul className="con-lines con-lines-low num">
          <li>{t('closeCollected', { issued, collected })}</li>
          {notTaken > 0 && <li>{t('closeNotTaken', { count: notTaken })}</li>}
          {reconnecting > 0 && (
            <li className="text-red">
              <b>{t('closeReconnecting', { count: reconnecting })}</b>
            </li>
          )}
        </ul>
        <ProblemNote problem={close.problem} />
      </ConfirmDialog>
    </>
  )
}
