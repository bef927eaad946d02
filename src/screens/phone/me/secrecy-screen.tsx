'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import '../phone.css'
import { Facts } from '#screens/kit/facts.tsx'
import { PhoneSection, PhoneShell } from '#screens/kit/phone-shell.tsx'

const kept = ['noName', 'taken', 'marks', 'recount', 'erased'] as const
const ends = ['server', 'backups', 'silent', 'recount', 'code', 'eyes', 'laptop', 'few'] as const

/** What the secret ballot promises, and where that ends: written for members. */
export function SecrecyScreen() {
  const t = useTranslations('phone.secrecy')
  return (
    <PhoneShell bare back={paths.me} title={t('title')}>
      <PhoneSection>
        <h1 className="mb-3 text-ph-3">{t('promise')}</h1>
        <Facts facts={kept.map((id) => ({ id, sign: 'ok', text: t(`kept.${id}`) }))} />
      </PhoneSection>
      <PhoneSection>
        <h2 className="mb-3">{t('limits')}</h2>
        <Facts facts={ends.map((id) => ({ id, sign: 'due', text: t(`ends.${id}`) }))} />
      </PhoneSection>
    </PhoneShell>
  )
}
