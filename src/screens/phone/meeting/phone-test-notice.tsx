'use client'

import { useTranslations } from 'next-intl'
import { Note } from '#screens/kit/note.tsx'
import type { PhoneTest } from './test-phone.ts'

/** "This phone can vote", or a tablet or printed paper: said at check-in, not at the ballot. */
export function PhoneTestNotice({ test, standing }: { test: PhoneTest; standing: 'OFFICIAL' | 'PROBATIONARY' }) {
  const t = useTranslations('phone.test')
  if (standing === 'PROBATIONARY') return <Note className="mt-4">{t('probationary')}</Note>
  if (!test.canVote) {
    return (
      <Note tone="red" className="mt-4">
        <b>{t('cannot')}</b> {t(`why.${test.hindrance ?? 'NO_CRYPTO'}`)} <p>{t('instead')}</p>
      </Note>
    )
  }
  return (
    <>
      <Note tone="ok" className="mt-4">
        <b>{t('can')}</b>
      </Note>
      {!test.staysStored && <p className="second mt-2 text-ph-1">{t('mayBeCleared')}</p>}
    </>
  )
}
